package io.github.textproof.lint;

/** How the lines of a file end. */
public enum LineEnd {
    /** Line feed. */
    LF,
    /** Carriage return and line feed. */
    CRLF,
    /** Carriage return, of old. */
    CR,
    /** More than one of these. */
    MIXED,
    /** It has one line without an end, or none. */
    NONE;

    /** The line ends of a text. */
    static LineEnd of(String content) {
        if (content.indexOf('\r') < 0) {
            return content.indexOf('\n') < 0 ? NONE : LF;
        }
        LineEnd found = NONE;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '\n' || c == '\r') {
                boolean pair = c == '\r' && i + 1 < content.length() && content.charAt(i + 1) == '\n';
                LineEnd end = pair ? CRLF : c == '\r' ? CR : LF;
                if (found != NONE && found != end) {
                    return MIXED;
                }
                found = end;
                i += pair ? 1 : 0;
            }
        }
        return found;
    }
}
