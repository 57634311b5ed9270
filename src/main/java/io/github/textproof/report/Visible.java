package io.github.textproof.report;

import java.util.HexFormat;

/**
 * Shows characters that would act on a terminal, a log or a page instead of being read: messages and paths quote files, and whoever writes
 * a file must not be able to forge lines of a log, to colour it or to turn its direction.
 */
final class Visible {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Visible() {}

    /** The text with every hidden character as {@code \}{@code uXXXX}, in UTF-16 code units. */
    static String text(String text) {
        return escape(text, false);
    }

    /** The text with only its unpaired surrogates so shown, which no encoding can carry. */
    static String wellFormed(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean surrogatesOnly) {
        StringBuilder shown = null;
        int done = 0;
        int width;
        for (int i = 0; i < text.length(); i += width) {
            int c = text.codePointAt(i);
            width = Character.charCount(c);
            if (surrogatesOnly ? isSurrogate(c) : isHidden(c)) {
                if (shown == null) {
                    shown = new StringBuilder(text.length() + 16);
                }
                shown.append(text, done, i);
                for (int k = i; k < i + width; k++) {
                    shown.append(escaped(text.charAt(k)));
                }
                done = i + width;
            }
        }
        return shown == null ? text : shown.append(text, done, text.length()).toString();
    }

    /** A char as Java source and properties files write it. */
    static String escaped(char c) {
        return "\\u" + HEX.toHexDigits(c);
    }

    /**
     * Whether a code point is a control, a line terminator, a control of direction or shape (UAX 9, section 2, and the deprecated
     * U+206A..U+206F), a byte order mark, a noncharacter (Unicode, section 23.7) or an unpaired surrogate.
     */
    static boolean isHidden(int c) {
        if (c < 0x7F) {
            return c < 0x20;
        }
        return c <= 0x9F
                || c == 0x061C
                || c >= 0x200E && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x206F
                || c >= 0xFDD0 && c <= 0xFDEF
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || (c & 0xFFFE) == 0xFFFE
                || isSurrogate(c);
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
