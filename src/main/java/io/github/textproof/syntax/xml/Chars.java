package io.github.textproof.syntax.xml;

import java.util.Locale;

/** Which characters may stand where (XML 1.0, 2.2 and 2.3). */
final class Chars {
    private Chars() {}

    /** Production 3. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** Production 2, for a char of well-formed UTF-16: surrogates come in pairs. */
    static boolean isChar(char c) {
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }

    /** Production 2 for a code point that a reference names. */
    static boolean isCodePoint(int c) {
        return c < Character.MIN_SURROGATE
                ? c >= ' ' || c == '\t' || c == '\n' || c == '\r'
                : c > Character.MAX_SURROGATE && c < 0xFFFE || c > 0xFFFF && c <= Character.MAX_CODE_POINT;
    }

    /** Production 4 of the fifth edition; beyond ASCII the parser is stricter, see {@link StaxCheck}. */
    static boolean isNameStart(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':';
        }
        return c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x300
                || c >= 0x370 && c != 0x37E && c < 0x2000
                || c == 0x200C
                || c == 0x200D
                || c >= 0x2070 && c < 0x2190
                || c >= 0x2C00 && c < 0x2FF0
                || c >= 0x3001 && c < 0xE000
                || c >= 0xF900 && c < 0xFDD0
                || c >= 0xFDF0 && c < 0xFFFE;
    }

    /** Production 4a. */
    static boolean isNameChar(char c) {
        return isNameStart(c)
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == 0xB7
                || c >= 0x300 && c < 0x370
                || c == 0x203F
                || c == 0x2040;
    }

    /** The char after the name that begins at {@code from}; {@code from} when none does. */
    static int nameEnd(String content, int from) {
        if (from >= content.length() || !isNameStart(content.charAt(from))) {
            return from;
        }
        int i = from + 1;
        while (i < content.length() && isNameChar(content.charAt(i))) {
            i++;
        }
        return i;
    }

    static int skipBlanks(String content, int from) {
        int i = from;
        while (i < content.length() && isBlank(content.charAt(i))) {
            i++;
        }
        return i;
    }

    /** How a message names the character at {@code offset}. */
    static String show(String content, int offset) {
        int c = content.codePointAt(offset);
        if (c == '\n' || c == '\r') {
            return "the line end";
        }
        boolean visible = c > ' ' && c < 0x7F
                || Character.isLetterOrDigit(c)
                || c > 0xA0
                        && Character.getType(c) != Character.FORMAT
                        && !Character.isSpaceChar(c)
                        && Character.isDefined(c);
        return visible && c < 0xFFFE ? Character.toString(c) : String.format(Locale.ROOT, "U+%04X", c);
    }
}
