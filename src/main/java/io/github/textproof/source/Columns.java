package io.github.textproof.source;

import java.util.Arrays;

/**
 * How many columns text takes: two for East Asian Wide and Fullwidth characters, none for combining and format characters, one for all
 * others, Ambiguous ones too ({@code http://www.unicode.org/reports/tr11/}). The parts of an emoji sequence take two together.
 */
public final class Columns {
    private static final int VARIATION_SELECTOR_16 = 0xFE0F;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Columns() {}

    /** The columns of {@code [start, end)}; a tab reaches to the next multiple of {@code tabWidth}. */
    public static int width(String content, int start, int end, int tabWidth) {
        return walk(content, start, end, Integer.MAX_VALUE, tabWidth, false);
    }

    /** The offset of the first character that does not fit into {@code max} columns, or {@code end}. */
    public static int offset(String content, int start, int end, int max, int tabWidth) {
        return walk(content, start, end, max, tabWidth, true);
    }

    private static int walk(String content, int start, int end, int max, int tabWidth, boolean offset) {
        int columns = 0;
        int before = 0;
        int i = start;
        while (i < end) {
            int c = content.codePointAt(i);
            int width = c == '\t' ? tabWidth - columns % tabWidth : width(c);
            if (before == ZERO_WIDTH_JOINER && width == 2 || c >= 0x1F3FB && c <= 0x1F3FF && columns > 0) {
                width = 0;
            } else if (c == VARIATION_SELECTOR_16 && before >= 0x2000 && width(before) == 1) {
                width = 1;
            }
            if (columns + width > max) {
                return offset ? i : columns;
            }
            columns += width;
            before = c;
            i += Character.charCount(c);
        }
        return offset ? end : columns;
    }

    /** 0, 1 or 2. */
    static int width(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (contains(Tables.WIDE, codePoint)) {
            return 2;
        }
        return contains(Tables.ZERO, codePoint) ? 0 : 1;
    }

    private static boolean contains(int[] ranges, int codePoint) {
        // The even places hold the first code point of a range, the odd ones the one after its last.
        // What lies between two places gives -1 minus the upper one, which is as even as the lower one.
        return Arrays.binarySearch(ranges, codePoint) % 2 == 0;
    }

    /** Loaded with the first character beyond ASCII. */
    private static final class Tables {
        static final int[] WIDE = decode(ColumnTables.WIDE);
        static final int[] ZERO = decode(ColumnTables.ZERO);

        private Tables() {}

        private static int[] decode(String steps) {
            String[] words = steps.split(" ", -1);
            int[] bounds = new int[words.length];
            int at = 0;
            for (int i = 0; i < words.length; i++) {
                at += Integer.parseInt(words[i], Character.MAX_RADIX);
                bounds[i] = at;
            }
            return bounds;
        }
    }
}
