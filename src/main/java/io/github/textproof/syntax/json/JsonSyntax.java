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
 * <p>A file whose name promises no more than JSON but which is written for a reader that takes more is sound, and its {@link #liberty()} says
 * what that is: nearly always there is such a reader.
 */
public final class JsonSyntax extends Syntax implements Keyed {
    private final JsonTape tape;
    private final boolean byLine;
    private final boolean empty;
    private final @Nullable SyntaxError liberty;

    private JsonSyntax(Resource resource, Text text, JsonReading read, @Nullable SyntaxError liberty, boolean named) {
        super(
                resource,
                text,
                read.error(),
                read.error() == null
                        ? null
                        : JsonDisguise.recognise(resource, text, read.error(), named && !read.byLine()));
        this.tape = read.error() == null ? read.tape() : new JsonTape();
        this.byLine = read.byLine();
        this.empty = read.isEmpty();
        this.liberty = liberty;
    }

    /** Reads any text; {@code dialect} is null for what the name of the file tells. */
    public static JsonSyntax parse(Resource resource, Text text, @Nullable JsonDialect dialect) {
        JsonDialect named = JsonDialect.of(resource.path());
        boolean byLine = dialect == JsonDialect.LINES || named == JsonDialect.LINES;
        JsonReading read = JsonReading.of(text, dialect == null ? named : dialect, byLine);
        return dialect != null || named.takesMore() || read.error() == null || read.isEmpty()
                ? new JsonSyntax(resource, text, read, null, dialect == null)
                : parseForOtherReaders(resource, text, read);
    }

    /** Reads again what nobody says to be more than JSON; {@code strict} is how far that went. */
    private static JsonSyntax parseForOtherReaders(Resource resource, Text text, JsonReading strict) {
        JsonReading comments = JsonReading.of(text, JsonDialect.COMMENTS, strict.byLine());
        boolean commented = comments.comment() >= 0;
        if (comments.error() == null) {
            // A comma alone does not say that it is meant.
            return commented
                    ? new JsonSyntax(resource, text, comments, liberty(comments.comment()), true)
                    : new JsonSyntax(resource, text, strict, null, true);
        }
        JsonReading json5 = JsonReading.of(text, JsonDialect.JSON5, strict.byLine());
        if (!json5.isMeant()) {
            return new JsonSyntax(resource, text, commented ? comments : strict, null, true);
        }
        SyntaxError liberty = json5.error() == null ? liberty(comments.error()) : null;
        return new JsonSyntax(resource, text, json5, liberty, true);
    }

    private static SyntaxError liberty(int comment) {
        return new SyntaxError(
                new Span(comment, comment + 2),
                "JSON has no comments; if the program that reads this file takes them, set dialect = comments");
    }

    private static SyntaxError liberty(SyntaxError error) {
        return new SyntaxError(
                error.span(),
                error.message() + "; if the program that reads this file takes JSON5, set dialect = json5");
    }

    /**
     * The first thing in a sound text that is no JSON, a comment or what only JSON5 has, with the dialect that has it; null when there is none,
     * or the dialect of the file is set or told by its name.
     */
    public @Nullable SyntaxError liberty() {
        return liberty;
    }

    /** Whether it holds no value at all. */
    public boolean isEmpty() {
        return empty;
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
        return new JsonEntries(text().content(), tape, byLine);
    }

    @Override
    public boolean mayRepeatKeys() {
        return JsonTwins.mayBeIn(text().content(), tape);
    }
}
