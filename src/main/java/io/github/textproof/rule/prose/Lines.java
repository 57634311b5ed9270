package io.github.textproof.rule.prose;

import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.prose.Scripts;

/** Widths of printed lines, in columns of which a wide character takes two. */
final class Lines {
    /** Lines wrapped at one width differ by less than this, as a wide character, a stop or a Latin word no longer fits. */
    static final int SAME = 5;

    private Lines() {}

    /** The width of the source line that holds the char at {@code offset}, at most {@code widest} - 1. */
    static int width(Text text, int offset, int widest) {
        LineIndex lines = text.lines();
        int line = lines.lineOf(offset);
        int start = lines.start(line);
        int end = Math.min(lines.end(line), start + widest);
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return Math.min(widest - 1, Scripts.width(text.content(), start, end));
    }

    /** Where the fullest window of {@link #SAME} columns begins. */
    static int mode(int[] widths) {
        int mode = 0;
        for (int i = 1; i + SAME < widths.length; i++) {
            if (same(widths, i) > same(widths, mode)) {
                mode = i;
            }
        }
        return mode;
    }

    /** How many lines lie in the window. */
    static int same(int[] widths, int mode) {
        int sum = 0;
        for (int i = mode; i < mode + SAME; i++) {
            sum += widths[i];
        }
        return sum;
    }
}
