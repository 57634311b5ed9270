package io.github.textproof.syntax.prose;

/** Reads the chars of a value of {@code .properties} and says what each, or several together, stand for in running text. */
final class ValueCursor {
    private static final int LONGEST_ARGUMENT = 1000;

    /** Its first {@link #length} chars are those of the value: an array is read with less code than a string. */
    private char[] value = {};

    private int length;
    private int at;

    /** Begins with these chars. */
    void read(String chars) {
        length = chars.length();
        if (value.length < length) {
            value = new char[2 * length];
        }
        chars.getChars(0, length, value, 0);
        at = 0;
    }

    int length() {
        return length;
    }

    char at(int offset) {
        return value[offset];
    }

    /** The offset of the next char. */
    int at() {
        return at;
    }

    void move(int offset) {
        at = offset;
    }

    /** The first char from {@code from} on that may be more than itself. */
    int plainEnd(int from) {
        int i = from;
        while (i < length && !isSpecial(value[i], i)) {
            i++;
        }
        return i;
    }

    /** What {@link #next} may take for more than a char. */
    private boolean isSpecial(char c, int i) {
        if (c > '<') {
            return c == '{' || c == 'h' && isAddress(i);
        }
        return c < ' '
                || c == '<'
                || c == '%'
                || c == '&'
                || (c == '#' || c == '$') && isFollowed(i, '{')
                || c == '\'' && isFollowed(i, '\'');
    }

    private boolean isFollowed(int i, char by) {
        return i + 1 < length && value[i + 1] == by;
    }

    private boolean isAddress(int i) {
        return startsWith("http://", i) || startsWith("https://", i);
    }

    private boolean startsWith(String prefix, int from) {
        if (length - from < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (value[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Takes one character of the value: 0 for what shows as nothing, a line feed for a break, an atom for what is no text. */
    char next() {
        char c = value[at];
        return switch (c) {
            case '{' -> atom(brace(at));
            case '$', '#', '%' -> placeholder(c);
            case '<' -> markup();
            case '&' -> atom(near(';', 10));
            case '\'' -> {
                // MessageFormat doubles an apostrophe.
                at += isFollowed(at, '\'') ? 2 : 1;
                yield c;
            }
            case 'h' -> address();
            default -> {
                at++;
                yield c == '\r' ? 0 : c == '\t' || c == '\f' ? ' ' : c;
            }
        };
    }

    /** An atom up to and with {@code last}, or the char itself where that is -1. */
    private char atom(int last) {
        char c = value[at];
        at = Math.max(at, last) + 1;
        return last < 0 ? c : InlineText.ATOM;
    }

    /** The next {@code c} in this line of the value, no further than {@code longest} chars away; -1 when there is none. */
    private int near(char c, int longest) {
        int limit = Math.min(length, at + longest + 1);
        for (int i = at; i < limit && value[i] != '\n'; i++) {
            if (value[i] == c) {
                return i;
            }
        }
        return -1;
    }

    /** The brace that closes the one at {@code open}, those of choice and plural branches inside it passed over; -1 when none is near. */
    private int brace(int open) {
        int limit = Math.min(length, open + LONGEST_ARGUMENT + 1);
        int depth = 1;
        for (int i = open + 1; i < limit && value[i] != '\n'; i++) {
            char c = value[i];
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private char placeholder(char c) {
        if (isFollowed(at, '{')) {
            return atom(brace(at + 1));
        }
        int end = at + 1;
        while (c == '%' && end < length && end < at + 6 && "0123456789$.-,+".indexOf(value[end]) >= 0) {
            end++;
        }
        boolean conversion = c == '%' && end < length && "sdfxcbn".indexOf(value[end]) >= 0;
        at = conversion ? end + 1 : at + 1;
        return conversion ? InlineText.ATOM : c;
    }

    private char markup() {
        char after = at + 1 < length ? value[at + 1] : ' ';
        boolean tag = after == '/' || after >= 'a' && after <= 'z' || after >= 'A' && after <= 'Z';
        return atom(tag ? near('>', 300) : -1);
    }

    private char address() {
        if (!isAddress(at)) {
            at++;
            return 'h';
        }
        int end = at;
        int open = 0;
        while (end < length && value[end] > ' ' && value[end] < 0x80 && value[end] != '<') {
            open += value[end] == '(' ? 1 : value[end] == ')' ? -1 : 0;
            if (open < 0) {
                // The bracket that the address stands in closes.
                break;
            }
            end++;
        }
        at = end;
        return InlineText.ATOM;
    }
}
