package io.github.textproof.syntax.prose;

import io.github.textproof.source.Span;
import java.util.Arrays;

/**
 * The text of a block as a reader sees it, with the way back to the source: markup is left out; code spans, images, addresses and formulas
 * stand as one {@link #ATOM} each.
 *
 * <p>Offsets into {@link #content()} are chars from 0. A line break inside the block is {@code \n}, one that the author wants is
 * {@link #HARD_BREAK}.
 */
public final class InlineText {
    /** Stands for something that is no text: U+FFFC object replacement character. */
    public static final char ATOM = '\uFFFC';

    /** A line break that shows: U+2028 line separator. */
    public static final char HARD_BREAK = '\u2028';

    static final InlineText EMPTY = new InlineText("", new int[3], 0);

    private static final int CELL = 3;

    private final String content;
    /** Cells of three: the first char here, the first and the last + 1 in the source. Of equal length on both sides, chars match one by one. */
    private final int[] cells;

    private final int count;

    private InlineText(String content, int[] cells, int count) {
        this.content = content;
        this.cells = cells;
        this.count = count;
    }

    /** The text. */
    public String content() {
        return content;
    }

    /** Its length in chars. */
    public int length() {
        return content.length();
    }

    /** The char at {@code offset}. */
    public char charAt(int offset) {
        return content.charAt(offset);
    }

    /** Where the chars {@code [start, end)} come from, in source chars; what is left out at either end is not part of it. */
    public Span span(int start, int end) {
        int from = sourceStart(start);
        return start >= end ? new Span(from, from) : new Span(from, Math.max(from, sourceEnd(end - 1)));
    }

    /** The source offset where the char at {@code offset} begins; for the length of the text, the place behind its last char. */
    public int sourceStart(int offset) {
        if (count == 0) {
            return 0;
        }
        if (offset >= content.length()) {
            return cells[(count - 1) * CELL + 2];
        }
        int cell = cell(offset);
        return isExact(cell) ? cells[cell * CELL + 1] + offset - cells[cell * CELL] : cells[cell * CELL + 1];
    }

    private int sourceEnd(int offset) {
        int cell = cell(offset);
        return isExact(cell) ? cells[cell * CELL + 1] + offset - cells[cell * CELL] + 1 : cells[cell * CELL + 2];
    }

    private boolean isExact(int cell) {
        int end = cell + 1 < count ? cells[(cell + 1) * CELL] : content.length();
        return end - cells[cell * CELL] == cells[cell * CELL + 2] - cells[cell * CELL + 1];
    }

    private int cell(int offset) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (cells[middle * CELL] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public String toString() {
        return content;
    }

    /** Builds a text from left to right. */
    static final class Builder {
        private final String source;
        private final StringBuilder content = new StringBuilder();
        private Masks masks = Masks.NONE;
        private int mask;
        private int[] cells = new int[CELL * 4];
        private int count;

        Builder(String source) {
            this.source = source;
        }

        /** Begins anew for a block whose source has these masks. */
        Builder reset(Masks blockMasks) {
            content.setLength(0);
            masks = blockMasks;
            mask = 0;
            count = 0;
            return this;
        }

        /** Where the source goes on after what was taken last. */
        int end() {
            return count == 0 ? 0 : cells[(count - 1) * CELL + 2];
        }

        /** The source chars {@code [from, to)}, what is masked in them left out. */
        void copy(int from, int to) {
            int at = from;
            while (mask < masks.count() && at < to) {
                int start = masks.start(mask);
                int end = masks.end(mask);
                if (end <= at) {
                    mask++;
                    continue;
                }
                if (start >= to) {
                    break;
                }
                plain(at, Math.max(at, start));
                if (start >= at && masks.isAtom(mask)) {
                    atom(ATOM, start, end);
                }
                at = Math.min(end, to);
            }
            plain(at, to);
        }

        private void plain(int from, int to) {
            if (from >= to) {
                return;
            }
            int last = (count - 1) * CELL;
            boolean joins = count > 0
                    && cells[last + 2] == from
                    && content.length() - cells[last] == cells[last + 2] - cells[last + 1];
            if (joins) {
                cells[last + 2] = to;
            } else {
                cell(from, to);
            }
            content.append(source, from, to);
        }

        /** One char that stands for the source chars {@code [from, to)}; nothing where a mask covers them. */
        void atom(char c, int from, int to) {
            cell(from, to);
            content.append(c);
        }

        /** Whether a mask covers the source char. */
        boolean isMasked(int at) {
            return masks.covers(at);
        }

        private void cell(int from, int to) {
            if ((count + 1) * CELL > cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            cells[count * CELL] = content.length();
            cells[count * CELL + 1] = from;
            cells[count * CELL + 2] = to;
            count++;
        }

        InlineText build() {
            return count == 0 ? EMPTY : new InlineText(content.toString(), Arrays.copyOf(cells, count * CELL), count);
        }
    }
}
