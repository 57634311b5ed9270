package io.github.textproof.syntax.json;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parse of a JSON file in its dialect.
 *
 * <p>A file whose name promises no more than JSON but which needs a reader that takes comments is sound, and its {@link #comment()} says so:
 * nearly always such a reader is what it is written for.
 */
public final class JsonSyntax extends Syntax implements Keyed {
    private final JsonTape tape;
    private final JsonDialect dialect;
    private final @Nullable Span comment;

    private JsonSyntax(
            Resource resource,
            Text text,
            JsonDialect dialect,
            JsonTape tape,
            @Nullable SyntaxError error,
            @Nullable Span comment) {
        super(resource, text, error, error == null ? null : JsonDisguise.recognise(resource, text, error));
        this.dialect = dialect;
        this.tape = error == null ? tape : new JsonTape();
        this.comment = comment;
    }

    /** Reads any text; {@code dialect} is null for the one that its name tells. */
    public static JsonSyntax parse(Resource resource, Text text, @Nullable JsonDialect dialect) {
        JsonDialect named = JsonDialect.of(resource.path());
        if (dialect != null || named != JsonDialect.STRICT) {
            JsonDialect given = dialect == null ? named : dialect;
            JsonTape tape = new JsonTape();
            SyntaxError error = given == JsonDialect.LINES
                    ? JsonLines.read(text, tape)
                    : new JsonReader(text, given, tape).read(0, text.length(), 0);
            return new JsonSyntax(resource, text, given, tape, error, null);
        }
        JsonTape tape = new JsonTape();
        JsonReader reader = new JsonReader(text, JsonDialect.COMMENTS, tape);
        SyntaxError error = reader.read(0, text.length(), 0);
        int comma = reader.firstTrailingComma();
        int comment = reader.firstComment();
        if (comment < 0 && comma >= 0) {
            // Where nothing says that the reader takes more than JSON, the comma is the first thing that is wrong.
            tape = new JsonTape();
            error = new JsonReader(text, JsonDialect.STRICT, tape).read(0, text.length(), 0);
        }
        return new JsonSyntax(
                resource,
                text,
                JsonDialect.STRICT,
                tape,
                error,
                comment < 0 || error != null ? null : new Span(comment, comment + 2));
    }

    /** How it was read: as its name or the configuration says. */
    public JsonDialect dialect() {
        return dialect;
    }

    /** The beginning of the first comment in a file that is sound but for comments and trailing commas, or null. */
    public @Nullable Span comment() {
        return comment;
    }

    /** Whether it holds more values than are kept, so that there are neither entries nor nodes. */
    public boolean isForgotten() {
        return tape.isForgotten();
    }

    /** How many values are kept; of a text with more none is. */
    public static int mostValues() {
        return JsonTape.MOST;
    }

    /** The value, or those of the lines; none when the text is not sound or {@linkplain #isForgotten() forgotten}. */
    public List<JsonNode> roots() {
        List<JsonNode> roots = new ArrayList<>();
        for (int node = 0; node < tape.size(); node = tape.after(node)) {
            roots.add(new JsonNode(text().content(), tape, node));
        }
        return roots;
    }

    /** {@inheritDoc} The paths of several lines begin with their number in brackets, from 0, blank lines not counted. */
    @Override
    public List<Entry> entries() {
        return new JsonEntries(text().content(), tape, dialect == JsonDialect.LINES);
    }
}
