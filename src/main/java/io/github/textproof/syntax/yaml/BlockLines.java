package io.github.textproof.syntax.yaml;

import java.util.Arrays;

/** The lines of a block scalar one after the other, each with the line breaks before it. */
final class BlockLines {
    private final String source;
    private final int indentation;
    private int at;
    private int start;
    private int end;
    private int[] breaks = new int[8];
    private int count;

    /** Those behind the header that ends at {@code headerEnd}, as far as they are indented so. */
    BlockLines(String source, int headerEnd, int indentation) {
        this.source = source;
        this.indentation = indentation;
        this.at = behindBreak(headerEnd);
    }

    /** Goes to the next line that is not blank; false when there is none, and only breaks are left. */
    boolean next() {
        count = 0;
        if (end > 0) {
            passBreak(end);
        }
        while (at < source.length()) {
            int i = at;
            while (i < source.length() && i < at + indentation && source.charAt(i) == ' ') {
                i++;
            }
            if (i < source.length() && !Cursor.isBreak(source.charAt(i))) {
                return line(i);
            }
            if (i == source.length()) {
                // Blanks behind the last line break are no line.
                at = i;
                return false;
            }
            passBreak(i);
        }
        return false;
    }

    private boolean line(int begin) {
        if (begin < at + indentation || begin >= source.length() || isMarker(begin)) {
            return false;
        }
        start = begin;
        end = begin;
        while (end < source.length() && !Cursor.isBreak(source.charAt(end))) {
            end++;
        }
        return true;
    }

    private boolean isMarker(int begin) {
        if (indentation > 0 || !source.startsWith("---", begin) && !source.startsWith("...", begin)) {
            return false;
        }
        return begin + 3 >= source.length() || source.charAt(begin + 3) <= ' ';
    }

    /** The end of the text counts as a break when it ends a line. */
    private void passBreak(int offset) {
        if (count == breaks.length) {
            breaks = Arrays.copyOf(breaks, count * 2);
        }
        breaks[count++] = Math.min(offset, source.length() - 1);
        at = behindBreak(offset);
    }

    /** The offset behind a line break. */
    int behindBreak(int offset) {
        return Math.min(source.length(), offset + (source.startsWith("\r\n", offset) ? 2 : 1));
    }

    /** The first char of the line, its indentation left out. */
    int start() {
        return start;
    }

    /** The char behind its last one. */
    int end() {
        return end;
    }

    /** How many line breaks stand before it, those of blank lines included; behind the last line, how many follow it. */
    int breaks() {
        return count;
    }

    /** The offset of one of them. */
    int lineBreak(int index) {
        return breaks[index];
    }
}
