package io.github.textproof.syntax.json;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;
import org.jspecify.annotations.Nullable;

/** Reads a text that is one value, or one with a value in each line. */
final class JsonReader {
    private final Text text;
    private final String source;
    private final boolean byLine;
    private final JsonAutomaton automaton;

    /**
     * A reader of {@code text}.
     *
     * @param dialect the grammar of a value
     * @param byLine whether each value has to stand in a line of its own
     */
    JsonReader(Text text, JsonDialect dialect, boolean byLine, JsonTape tape) {
        this.text = text;
        this.source = text.content();
        this.byLine = byLine;
        this.automaton = new JsonAutomaton(text, dialect, byLine, tape);
    }

    /** The offset of the first comment within the value, else of the first one around it, or -1. */
    int firstComment() {
        return automaton.firstComment();
    }

    /** Whether the text goes beyond JSON so often that it must be meant. */
    boolean isMeant() {
        return automaton.isMeant();
    }

    /** Whether it came to the end without a value. */
    boolean isEmpty() {
        return automaton.isEmpty();
    }

    /** Reads all of the text; null when it is sound. */
    @Nullable
    SyntaxError read() {
        return byLine ? readLines() : automaton.readAll(0, source.length(), 0);
    }

    /** Reads one value a line; blank lines do not count. */
    private @Nullable SyntaxError readLines() {
        int start = 0;
        int place = 0;
        while (start < source.length()) {
            int lineFeed = source.indexOf('\n', start);
            int lineEnd = lineFeed < 0 ? source.length() : lineFeed;
            if (!automaton.isBlank(start, lineEnd)) {
                SyntaxError error = automaton.readAll(start, lineEnd, place++);
                if (error != null) {
                    return error;
                }
            }
            start = lineEnd + 1;
        }
        return null;
    }

    /** Whether all of the text is several values, scalars among them in lines of their own. */
    boolean isSequence() {
        int count = 0;
        int line = -1;
        int end = source.length();
        int at = automaton.start(0, end);
        while (at >= 0 && at < end) {
            boolean container = source.charAt(at) == '{' || source.charAt(at) == '[';
            if (!container && text.lines().lineOf(at) == line) {
                return false;
            }
            int after = automaton.readOne(at, end, count++);
            if (after < 0) {
                return false;
            }
            line = text.lines().lineOf(after - 1);
            at = automaton.start(after, end);
        }
        return count > 1 && at == end;
    }
}
