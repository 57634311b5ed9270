package io.github.textproof.syntax.json;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value with its place: a view of the parse, made when it is asked for. */
public final class JsonNode {
    /** What values there are. */
    public enum Kind {
        OBJECT,
        LIST,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    private final String source;
    private final JsonTape tape;
    private final int node;

    JsonNode(String source, JsonTape tape, int node) {
        this.source = source;
        this.tape = tape;
        this.node = node;
    }

    /** What it is. */
    public Kind kind() {
        return switch (source.charAt(tape.start(node))) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.LIST;
            case '"', '\'' -> Kind.STRING;
            case 't', 'f' -> Kind.BOOLEAN;
            case 'n' -> Kind.NULL;
            default -> Kind.NUMBER;
        };
    }

    /** Where all of it is written, quotes and brackets included, in source chars. */
    public Span span() {
        return new Span(tape.start(node), tape.end(node));
    }

    /** The key of which it is the value, or null for what stands in no object. */
    public @Nullable Literal key() {
        return node > 0 && tape.isKey(node - 1)
                ? JsonLiterals.of(source, tape.start(node - 1), tape.end(node - 1))
                : null;
    }

    /** Where its key is written, quotes included, or null for what stands in no object. */
    public @Nullable Span keySpan() {
        return node > 0 && tape.isKey(node - 1) ? new Span(tape.start(node - 1), tape.end(node - 1)) : null;
    }

    /** A string with its escapes resolved, any other scalar as it is written; null for objects and lists. */
    public @Nullable Literal literal() {
        return JsonLiterals.ofValue(source, tape.start(node), tape.end(node));
    }

    /** The values in an object or list in the order of the text; empty for scalars. */
    public List<JsonNode> children() {
        List<JsonNode> children = new ArrayList<>();
        for (int child = node + 1; child < tape.after(node); child = tape.after(child)) {
            if (!tape.isKey(child)) {
                children.add(new JsonNode(source, tape, child));
            }
        }
        return children;
    }

    /**
     * The value that {@code pointer} leads to from here (RFC 6901: {@code ""}, {@code /a/0}), the last one where a key is repeated, or null
     * when it leads nowhere.
     */
    public @Nullable JsonNode at(String pointer) {
        JsonNode found = this;
        int from = 0;
        while (from < pointer.length() && found != null) {
            int slash = pointer.indexOf('/', from + 1);
            int to = slash < 0 ? pointer.length() : slash;
            if (pointer.charAt(from) != '/') {
                return null;
            }
            found = found.child(
                    pointer.substring(from + 1, to).replace("~1", "/").replace("~0", "~"));
            from = to;
        }
        return found;
    }

    private @Nullable JsonNode child(String step) {
        boolean list = kind() == Kind.LIST;
        JsonNode found = null;
        for (JsonNode child : children()) {
            Literal key = child.key();
            if (key == null
                    ? list && step.equals(Integer.toString(tape.place(child.node)))
                    : key.value().equals(step)) {
                found = child;
            }
        }
        return found;
    }
}
