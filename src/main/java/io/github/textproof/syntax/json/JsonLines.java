package io.github.textproof.syntax.json;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;
import org.jspecify.annotations.Nullable;

/** Reads one value a line, as <a href="https://github.com/ndjson/ndjson-spec">NDJSON</a> and JSON Lines have it. */
final class JsonLines {
    private JsonLines() {}

    /** Reads all lines into {@code tape} up to the first that is wrong; null when none is. A text without any line of values is sound. */
    static @Nullable SyntaxError read(Text text, JsonTape tape) {
        String source = text.content();
        JsonReader reader = new JsonReader(text, JsonDialect.LINES, tape);
        int start = 0;
        int place = 0;
        while (start < source.length()) {
            int lineFeed = source.indexOf('\n', start);
            int end = lineFeed < 0 ? source.length() : lineFeed;
            if (!isBlank(source, start, end)) {
                SyntaxError error = reader.read(start, end, place++);
                if (error != null) {
                    return error;
                }
            }
            start = end + 1;
        }
        return null;
    }

    private static boolean isBlank(String source, int start, int end) {
        int i = start;
        while (i < end && source.charAt(i) <= ' ') {
            i++;
        }
        return i == end;
    }
}
