package io.github.textproof.rule.whitespace;

import io.github.textproof.source.Resource;
import org.jspecify.annotations.Nullable;

/** The ways a line can end. */
enum LineEnd {
    LF("LF", "\n"),
    CRLF("CR LF", "\r\n"),
    CR("CR", "\r"),
    /** CR LF whose LF was converted once more. */
    DOUBLED("CR CR LF", "\r\r\n");

    private final String word;
    private final String chars;

    LineEnd(String word, String chars) {
        this.word = word;
        this.chars = chars;
    }

    /** As messages say it. */
    String word() {
        return word;
    }

    String chars() {
        return chars;
    }

    /** The kind that begins at {@code offset}, where a LF or CR stands. */
    static LineEnd at(String content, int offset) {
        if (content.charAt(offset) == '\n') {
            return LF;
        }
        if (content.startsWith("\n", offset + 1)) {
            return CRLF;
        }
        // After another CR it is one of a row, and taking one of them out would leave a doubled end.
        boolean first = offset == 0 || content.charAt(offset - 1) != '\r';
        return first && content.startsWith("\r\n", offset + 1) ? DOUBLED : CR;
    }

    /** What {@code end_of_line} in {@code .editorconfig} asks for, or null. */
    static @Nullable LineEnd wanted(Resource resource) {
        return switch (resource.style().getOrDefault("end_of_line", "")) {
            case "lf" -> LF;
            case "crlf" -> CRLF;
            case "cr" -> CR;
            default -> null;
        };
    }
}
