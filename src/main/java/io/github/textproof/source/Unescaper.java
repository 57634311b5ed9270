package io.github.textproof.source;

import java.util.Arrays;

/**
 * Makes the view of a text in which each {@code \}{@code uXXXX} is the UTF-16 char it means; an escaped backslash escapes nothing, nor does
 * one in a comment of {@code .properties}. There the digits may go on in the next line behind a continuation.
 */
final class Unescaper {
    private static final int DIGITS = 4;

    private final String content;
    private final boolean properties;
    /** The UTF-16 unit that the escape read last means, and the offset behind it. */
    private int unit;

    private int end;

    /** The chars of the view, and where each of them stands in the source. */
    private final char[] out;

    private final int[] origins;
    private int count;

    private Unescaper(String content, boolean properties) {
        this.content = content;
        this.out = new char[content.length()];
        this.origins = new int[content.length() + 1];
        this.properties = properties;
    }

    static Text unescape(Text source, Format format) {
        if (!source.alphabet().has('\\') || source.content().indexOf("\\u") < 0) {
            return source;
        }
        return new Unescaper(source.content(), format == Format.PROPERTIES).view(source);
    }

    private Text view(Text source) {
        int length = content.length();
        boolean any = false;
        boolean lineStart = properties;
        int i = 0;
        while (i < length) {
            char c = content.charAt(i);
            if (c == '\\') {
                if (readEscape(i)) {
                    add((char) unit, i);
                    any = true;
                    i = end;
                } else {
                    i = copy(i, behindPair(i));
                }
            } else if (lineStart && (c == '#' || c == '!')) {
                i = copy(i, lineEnd(i));
            } else {
                add(c, i++);
            }
            // A continuation of nothing leaves the next line its first.
            boolean nothing = c == ' ' || c == '\t' || c == '\f' || c == '\\' && isLineEnd(content.charAt(i - 1));
            lineStart = properties && (isLineEnd(c) || lineStart && nothing);
        }
        if (!any) {
            return source;
        }
        origins[count] = length;
        return Text.view(new String(out, 0, count), source, Arrays.copyOf(origins, count + 1));
    }

    private void add(char c, int origin) {
        origins[count] = origin;
        out[count++] = c;
    }

    private int copy(int start, int to) {
        for (int i = start; i < to; i++) {
            add(content.charAt(i), i);
        }
        return to;
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < content.length() && !isLineEnd(content.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The offset behind the backslash and the char it acts on, which may be a line end of two. */
    private int behindPair(int backslash) {
        if (content.startsWith("\r\n", backslash + 1)) {
            return backslash + 3;
        }
        return Math.min(backslash + 2, content.length());
    }

    /** Whether an escape begins at the backslash; then {@link #unit} is what it means. */
    private boolean readEscape(int backslash) {
        int i = backslash + 1;
        if (i >= content.length() || content.charAt(i++) != 'u') {
            return false;
        }
        unit = 0;
        for (int digits = 0; digits < DIGITS; digits++) {
            i = properties ? behindContinuation(i) : i;
            int digit = i < content.length() && content.charAt(i) < 0x80 ? Character.digit(content.charAt(i), 16) : -1;
            if (digit < 0) {
                return false;
            }
            unit = unit << 4 | digit;
            i++;
        }
        end = i;
        return true;
    }

    /** Behind the continuations at {@code i}, each with the blanks of its next line, or {@code i}. */
    private int behindContinuation(int i) {
        int at = i;
        while (at + 1 < content.length() && content.charAt(at) == '\\' && isLineEnd(content.charAt(at + 1))) {
            at = behindPair(at);
            while (at < content.length() && " \t\f".indexOf(content.charAt(at)) >= 0) {
                at++;
            }
        }
        return at;
    }
}
