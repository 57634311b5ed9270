package io.github.textproof.syntax.json;

/**
 * Finds where blanks and scalars end. Each method takes the first char and gives the char behind the last one, or {@code ~i} when {@code i}
 * is the first place at which no valid text can go on.
 */
final class JsonScanner {
    private static final int HEX_DIGITS = 4;

    private final String source;
    /** The same: loops over an array are short machine code, which takes the compiler little time. */
    private final char[] chars;

    private final JsonDialect dialect;
    private int end;

    JsonScanner(String source, JsonDialect dialect) {
        this.source = source;
        this.chars = source.toCharArray();
        this.dialect = dialect;
        this.end = source.length();
    }

    /** Takes {@code end} for the end of the text. */
    void limit(int limit) {
        this.end = limit;
    }

    /** The end of blanks, without comments. */
    int blanks(int from) {
        int i = from;
        while (i < end && isBlank(chars[i])) {
            i++;
        }
        return i;
    }

    private boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || dialect == JsonDialect.JSON5 && isBlankOfJson5(c);
    }

    /** JSON5 1.0.0, section 8. */
    private static boolean isBlankOfJson5(char c) {
        return c == 0x0B
                || c == '\f'
                || c == 0xFEFF
                || c == 0x2028
                || c == 0x2029
                || c >= 0xA0 && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Whether a comment begins there. */
    boolean isComment(int at) {
        return dialect.takesMore()
                && at + 1 < end
                && chars[at] == '/'
                && (chars[at + 1] == '/' || chars[at + 1] == '*');
    }

    /** The end of the comment, the line end of a {@code //} one left out. */
    int comment(int from) {
        if (chars[from + 1] == '*') {
            int close = source.indexOf("*/", from + 2);
            return close < 0 || close + 2 > end ? ~end : close + 2;
        }
        int i = from;
        while (i < end && !isLineEnd(chars[i])) {
            i++;
        }
        return i;
    }

    private boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || dialect == JsonDialect.JSON5 && (c == 0x2028 || c == 0x2029);
    }

    /** The end of the string whose opening quote is at {@code from}. */
    int string(int from) {
        char quote = chars[from];
        int i = from + 1;
        while (i < end) {
            char c = chars[i];
            if (c == quote) {
                return i + 1;
            }
            if (c == '\\') {
                int next = escape(i);
                if (next < 0) {
                    return next;
                }
                i = next;
            } else if (c < ' ' && (dialect != JsonDialect.JSON5 || c == '\n' || c == '\r')) {
                return ~i;
            } else {
                i++;
            }
        }
        return ~end;
    }

    private int escape(int backslash) {
        int letter = backslash + 1;
        if (letter == end) {
            return ~end;
        }
        char c = chars[letter];
        if (c == 'u') {
            return hex(letter + 1, HEX_DIGITS);
        }
        if ("\"\\/bfnrt".indexOf(c) >= 0) {
            return letter + 1;
        }
        if (dialect != JsonDialect.JSON5) {
            return ~letter;
        }
        if (c == 'x') {
            return hex(letter + 1, 2);
        }
        if (c == '\r' && letter + 1 < end && chars[letter + 1] == '\n') {
            return letter + 2;
        }
        boolean nul = c == '0' && (letter + 1 == end || !isDigit(chars[letter + 1]));
        return isDigit(c) && !nul ? ~letter : letter + 1;
    }

    private int hex(int from, int digits) {
        for (int i = from; i < from + digits; i++) {
            if (i >= end || !isHex(chars[i])) {
                return ~Math.min(i, end);
            }
        }
        return from + digits;
    }

    /** The end of {@code true}, {@code false}, {@code null} or a number. */
    int scalar(int from) {
        int i =
                switch (chars[from]) {
                    case 't' -> word(from, from, "true");
                    case 'f' -> word(from, from, "false");
                    case 'n' -> word(from, from, "null");
                    default -> dialect == JsonDialect.JSON5 ? numberOfJson5(from) : number(from);
                };
        return i >= 0 && i < end && isPartOfWord(chars[i]) ? ~i : i;
    }

    private int word(int from, int begin, String word) {
        int length = 0;
        while (length < word.length() && begin + length < end && chars[begin + length] == word.charAt(length)) {
            length++;
        }
        return length == word.length() ? begin + length : ~Math.max(from, begin + length);
    }

    /** RFC 8259, section 6. */
    private int number(int from) {
        int i = chars[from] == '-' ? from + 1 : from;
        if (i < end && chars[i] == '0') {
            i++;
        } else {
            int digits = digits(i);
            if (digits == i) {
                return ~i;
            }
            i = digits;
        }
        return i < end && chars[i] == '.' ? fraction(i) : exponent(i);
    }

    private int fraction(int point) {
        int digits = digits(point + 1);
        return digits == point + 1 ? ~digits : exponent(digits);
    }

    private int exponent(int from) {
        if (from == end || (chars[from] | 0x20) != 'e') {
            return from;
        }
        int i = from + 1;
        if (i < end && (chars[i] == '+' || chars[i] == '-')) {
            i++;
        }
        int digits = digits(i);
        return digits == i ? ~i : digits;
    }

    /** JSON5 1.0.0, section 6. */
    private int numberOfJson5(int from) {
        int i = chars[from] == '-' || chars[from] == '+' ? from + 1 : from;
        if (i == end) {
            return ~i;
        }
        switch (chars[i]) {
            case 'I' -> {
                return word(from, i, "Infinity");
            }
            case 'N' -> {
                return word(from, i, "NaN");
            }
            case '0' -> {
                if (i + 1 < end && (chars[i + 1] | 0x20) == 'x') {
                    int digits = i + 2;
                    while (digits < end && isHex(chars[digits])) {
                        digits++;
                    }
                    return digits == i + 2 ? ~digits : digits;
                }
            }
            default -> {
                // a decimal number
            }
        }
        int whole = i < end && chars[i] == '0' ? i + 1 : digits(i);
        if (whole < end && chars[whole] == '.') {
            int digits = digits(whole + 1);
            return whole == i && digits == whole + 1 ? ~digits : exponent(digits);
        }
        return whole == i ? ~i : exponent(whole);
    }

    /** The end of an unquoted key: an IdentifierName of ECMAScript 5.1, section 7.6. */
    int name(int from) {
        int i = from;
        while (i < end) {
            int c = source.codePointAt(i);
            if (c == '\\') {
                int next = i + 1 < end && chars[i + 1] == 'u' ? hex(i + 2, HEX_DIGITS) : ~(i + 1);
                if (next < 0) {
                    return next;
                }
                i = next;
            } else if (i == from ? isStartOfName(c) : isPartOfName(c)) {
                i += Character.charCount(c);
            } else {
                break;
            }
        }
        return i == from ? ~i : i;
    }

    private static boolean isStartOfName(int c) {
        return c == '$' || c == '_' || Character.isUnicodeIdentifierStart(c);
    }

    private static boolean isPartOfName(int c) {
        return c == '$'
                || c == 0x200C
                || c == 0x200D
                || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    /** Whether a number or word that is followed by this char without a blank is none. */
    private static boolean isPartOfWord(char c) {
        return c == '_' || c == '$' || c == '.' || c == '+' || c == '-' || Character.isLetterOrDigit(c);
    }

    private int digits(int from) {
        int i = from;
        while (i < end && isDigit(chars[i])) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    }
}
