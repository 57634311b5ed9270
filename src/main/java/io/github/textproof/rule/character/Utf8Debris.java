package io.github.textproof.rule.character;

/** Recognizes UTF-8 that was read as windows-1252 or ISO-8859-1, which is the business of the rule {@code mojibake}. */
final class Utf8Debris {
    /** The characters of windows-1252 at 0x80 to 0x9F; U+0000 for the five holes. */
    static final String WINDOWS_1252 =
            "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
                    + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    private Utf8Debris() {}

    /** Whether the char at {@code i} is a later byte of a UTF-8 sequence read so. */
    static boolean holds(String content, int i) {
        for (int lead = i - 1; lead >= 0 && i - lead <= 3; lead--) {
            int b = windowsByte(content.charAt(lead));
            if (b >= 0xC2 && b <= 0xF4) {
                int length = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
                return lead + length > i && hasContinuations(content, lead + 1, lead + length);
            }
            if (b < 0x80 || b > 0xBF) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasContinuations(String content, int start, int end) {
        if (end > content.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            int b = windowsByte(content.charAt(i));
            if (b < 0x80 || b > 0xBF) {
                return false;
            }
        }
        return true;
    }

    /** The byte that the char is in windows-1252 or ISO-8859-1, or -1. */
    private static int windowsByte(char c) {
        int index = c < 0x100 ? -1 : WINDOWS_1252.indexOf(c);
        return c < 0x100 ? c : index < 0 ? -1 : 0x80 + index;
    }
}
