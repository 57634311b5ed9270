package io.github.textproof.rule.encoding;

/** Pieces of decoded bytes for messages. */
final class Excerpt {
    private static final int BEFORE = 12;
    private static final int LENGTH = 24;

    private Excerpt() {}

    /** In quotation marks, with U+FFFD for what cannot be shown. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.UNASSIGNED
                    || type == Character.PRIVATE_USE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            out.appendCodePoint(hidden ? 0xFFFD : c);
        });
        return out.append('"').toString();
    }

    /** The first words, quoted, on one line. */
    static String head(String text) {
        String start = text.substring(0, Math.min(text.length(), 10 * LENGTH)).strip();
        int end = 0;
        while (end < start.length() && end < LENGTH && start.charAt(end) >= ' ') {
            end++;
        }
        if (end > 0 && end < start.length() && Character.isHighSurrogate(start.charAt(end - 1))) {
            end--;
        }
        return quote(start.substring(0, end) + (end < start.length() ? "…" : ""));
    }

    /** The words round the first character beyond ASCII, quoted, on one line, about {@value #LENGTH} chars. */
    static String firstBeyondAscii(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) < 0x80) {
            first++;
        }
        int start = first;
        while (start > 0 && first - start < BEFORE && isWord(text.charAt(start - 1))) {
            start--;
        }
        int end = first;
        while (end < text.length() && end - start < LENGTH && isRunning(text.charAt(end))) {
            end++;
        }
        boolean cut = end < text.length() && isRunning(text.charAt(end));
        if (cut && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return quote(text.substring(start, end).stripTrailing() + (cut ? "…" : ""));
    }

    private static boolean isRunning(char c) {
        return c >= ' ' && c != '"' && c != '<';
    }

    private static boolean isWord(char c) {
        return c > ' ' && c != '=' && c != ':' && c != '"' && c != '\'' && c != '<' && c != '>';
    }
}
