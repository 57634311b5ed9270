package io.github.textproof.source;

import java.util.Arrays;

/** Where the lines of a text begin and end. Lines count from 0 here; LF, CR LF and a lone CR each end one. */
public final class LineIndex {
    private final String content;
    /** The first char of each line, and the length of the text as a guard. */
    private final int[] starts;

    private LineIndex(String content, int[] starts) {
        this.content = content;
        this.starts = starts;
    }

    static LineIndex of(String content) {
        int length = content.length();
        int[] starts = new int[16 + length / 32];
        int count = 1;
        boolean anyCr = content.indexOf('\r') >= 0;
        if (!anyCr) {
            for (int lf = content.indexOf('\n'); lf >= 0; lf = content.indexOf('\n', lf + 1)) {
                if (count + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                starts[count++] = lf + 1;
            }
        } else {
            for (int i = 0; i < length; i++) {
                char c = content.charAt(i);
                if (c == '\n' || (c == '\r' && (i + 1 == length || content.charAt(i + 1) != '\n'))) {
                    if (count + 1 >= starts.length) {
                        starts = Arrays.copyOf(starts, starts.length * 2);
                    }
                    starts[count++] = i + 1;
                }
            }
        }
        // A terminator at the very end closes the last line; it does not open an empty one.
        if (count > 1 && starts[count - 1] == length) {
            count--;
        }
        starts[count] = length;
        return new LineIndex(content, Arrays.copyOf(starts, count + 1));
    }

    /** The number of lines; at least 1, even for an empty text. */
    public int count() {
        return starts.length - 1;
    }

    /** The line that holds the char at {@code offset}; the last line for the end of the text. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(line, count() - 1));
    }

    /** The line's first char. */
    public int start(int line) {
        return starts[line];
    }

    /** The char after the line's last one, its terminator left out. */
    public int end(int line) {
        int end = starts[line + 1];
        if (end > starts[line] && content.charAt(end - 1) == '\n') {
            end--;
            return end > starts[line] && content.charAt(end - 1) == '\r' ? end - 1 : end;
        }
        return end > starts[line] && content.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The char after the line's terminator. */
    public int endWithTerminator(int line) {
        return starts[line + 1];
    }
}
