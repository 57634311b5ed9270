package io.github.textproof.report;

import io.github.textproof.source.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table for a terminal: columns two blanks apart, wide characters counted as two; a column without content is left out. Where it would be
 * too wide, the longest texts of its last and first columns are cut; the first ones are taken for paths.
 */
final class TextTable {
    private static final String GAP = "  ";
    private static final String CUT = "\u2026";
    /** What stays of a column in the middle that must be cut too. */
    private static final int NARROWEST = 12;

    private final int width;
    private final int first;
    private final int last;
    private final boolean[] right;
    private final List<String[]> rows = new ArrayList<>();

    /**
     * A table.
     *
     * @param width the most columns of a line
     * @param first how many columns are left of the first column of the table before others are cut
     * @param last the same of the last one
     * @param head the columns' names; one that begins with {@code >} is of numbers, which stand at the right
     */
    TextTable(int width, int first, int last, String... head) {
        this.width = width;
        this.first = first;
        this.last = last;
        this.right = new boolean[head.length];
        String[] names = new String[head.length];
        for (int i = 0; i < head.length; i++) {
            right[i] = head[i].startsWith(">");
            names[i] = right[i] ? head[i].substring(1) : head[i];
        }
        rows.add(names);
    }

    void row(String... cells) {
        String[] shown = new String[right.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = Visible.text(cells[i]);
        }
        rows.add(shown);
    }

    /** The lines, without blanks at their ends. */
    List<String> lines() {
        int[] widths = widths();
        int over = over(widths);
        if (over > 0) {
            dropCommonDirectory();
            widths = widths();
            over = over(widths);
        }
        over = narrow(widths, widths.length - 1, over, last);
        over = narrow(widths, 0, over, first);
        for (int i = widths.length - 1; i >= 0 && over > 0; i--) {
            over = right[i] ? over : narrow(widths, i, over, NARROWEST);
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                if (widths[i] == 0) {
                    continue;
                }
                String cell = i == 0 ? cutMiddle(row[i], widths[i]) : cut(row[i], widths[i]);
                String blanks = " ".repeat(widths[i] - width(cell));
                line.append(i == 0 ? "" : GAP)
                        .append(right[i] ? blanks : "")
                        .append(cell)
                        .append(right[i] ? "" : blanks);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int over(int[] widths) {
        return Arrays.stream(widths).map(w -> w == 0 ? 0 : w + GAP.length()).sum() - GAP.length() - width;
    }

    /** Paths that begin alike say so once, with a sign of omission. */
    private void dropCommonDirectory() {
        List<String[]> body = rows.subList(1, rows.size());
        String common = body.get(0)[0];
        for (String[] row : body) {
            int same = 0;
            while (same < Math.min(common.length(), row[0].length()) && common.charAt(same) == row[0].charAt(same)) {
                same++;
            }
            common = common.substring(0, common.lastIndexOf('/', same - 1) + 1);
        }
        if (body.size() > 1 && common.length() > CUT.length() + 1) {
            for (String[] row : body) {
                row[0] = CUT + "/" + row[0].substring(common.length());
            }
        }
    }

    /** How wide each column would be; 0 for one without content. */
    private int[] widths() {
        int[] widths = new int[right.length];
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widths[i] == 0 ? 0 : Math.max(widths[i], width(rows.get(0)[i]));
        }
        return widths;
    }

    /** Takes what is too much from a column, but leaves it readable; returns what is still too much. */
    private static int narrow(int[] widths, int column, int over, int narrowest) {
        int less = Math.max(0, Math.min(over, widths[column] - narrowest));
        widths[column] -= less;
        return over - less;
    }

    static int width(String text) {
        return Columns.width(text, 0, text.length(), 1);
    }

    /** The beginning of a text that is too wide. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        return text.substring(0, Columns.offset(text, 0, text.length(), columns - 1, 1)) + CUT;
    }

    /** The beginning and, since that of a path tells more, twice as much of the end of a text that is too wide. */
    static String cutMiddle(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int head = (columns - 1) / 3;
        int start = Columns.offset(text, 0, text.length(), head, 1);
        int end = start;
        while (width(text.substring(end)) > columns - 1 - head) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, start) + CUT + text.substring(end);
    }
}
