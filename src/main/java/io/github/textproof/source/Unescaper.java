package io.github.textproof.source;

import java.util.Arrays;

/**
 * Makes the view of a text in which each {@code \}{@code uXXXX} is the UTF-16 char it means; an escaped backslash escapes nothing, nor does
 * one in a comment of {@code .properties}. There the digits may go on in the next line behind a continuation.
 */
final class Unescaper {
    private static final int DIGITS = 4;

    private final char[] content;
    private final boolean properties;
    /** The UTF-16 unit that the escape read last means, and the offset behind it. */
    private int unit;

    private int end;

    /** The chars of the view, and where each of them stands in the source. */
    private final char[] out;

    private final int[] origins;
    private int count;

    private Unescaper(String content, boolean properties) {
        this.content = content.toCharArray();
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
        boolean any = false;
        boolean lineStart = properties;
        int i = 0;
        while (i < content.length) {
            if (lineStart) {
                i = copy(i, behindComment(behindBlanks(i)));
            }
            int plain = plainEnd(i);
            // A continuation of nothing leaves the next line its first.
            lineStart &= plain == i;
            i = copy(i, plain);
            if (i < content.length && content[i] != '\\') {
                i = copy(i, i + 1);
                lineStart = true;
            } else if (i < content.length && readEscape(i)) {
                add((char) unit, i);
                any = true;
                lineStart = false;
                i = end;
            } else if (i < content.length) {
                i = copy(i, behindPair(i));
                lineStart &= isLineEnd(content[i - 1]);
            }
        }
        if (!any) {
            return source;
        }
        origins[count] = content.length;
        return Text.view(new String(out, 0, count), source, Arrays.copyOf(origins, count + 1));
    }

    /** The first backslash from {@code from} on or, in {@code .properties}, the first line end before it. */
    private int plainEnd(int from) {
        int i = from;
        while (i < content.length && content[i] != '\\' && !(properties && isLineEnd(content[i]))) {
            i++;
        }
        return i;
    }

    private int behindBlanks(int from) {
        int i = from;
        while (i < content.length && isBlank(content[i])) {
            i++;
        }
        return i;
    }

    /** The line end behind a comment that begins there, or {@code from}. */
    private int behindComment(int from) {
        int i = from;
        if (i < content.length && (content[i] == '#' || content[i] == '!')) {
            while (i < content.length && !isLineEnd(content[i])) {
                i++;
            }
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private void add(char c, int origin) {
        origins[count] = origin;
        out[count++] = c;
    }

    private int copy(int start, int to) {
        for (int i = start; i < to; i++) {
            add(content[i], i);
        }
        return to;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The offset behind the backslash and the char it acts on, which may be a line end of two. */
    private int behindPair(int backslash) {
        int behind = Math.min(backslash + 2, content.length);
        boolean two = behind < content.length && content[behind - 1] == '\r' && content[behind] == '\n';
        return two ? behind + 1 : behind;
    }

    /** Whether an escape begins at the backslash; then {@link #unit} is what it means. */
    private boolean readEscape(int backslash) {
        int i = backslash + 1;
        if (i >= content.length || content[i++] != 'u') {
            return false;
        }
        unit = 0;
        for (int digits = 0; digits < DIGITS; digits++) {
            i = properties ? behindContinuation(i) : i;
            int digit = i < content.length && content[i] < 0x80 ? Character.digit(content[i], 16) : -1;
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
        while (at + 1 < content.length && content[at] == '\\' && isLineEnd(content[at + 1])) {
            at = behindPair(at);
            while (at < content.length && isBlank(content[at])) {
                at++;
            }
        }
        return at;
    }
}
