package io.github.textproof.syntax.csv;

import io.github.textproof.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows of a text have in common, collected row by row; its size does not grow with the text. */
final class Shape implements CsvScanner.Sink {
    /** More columns than that have no names that are compared. */
    static final int MOST_NAMES = 10_000;
    /** So many rows are looked at to tell a header. */
    static final int SAMPLE = 60;

    private static final int MOST_ODD = 1_001;
    private static final int MOST_WIDTHS = 1_000;

    private final String source;
    private final char delimiter;
    private final char quote;
    private final Map<Integer, Integer> widths = new HashMap<>();

    /** The fields of the first row, and those of the next few. */
    final List<Span> first = new ArrayList<>();

    final List<List<Span>> sample = new ArrayList<>();
    final List<Row> odd = new ArrayList<>();

    @Nullable
    Fault fault;

    int rows;
    int oddCount;
    /** The number of columns of the first row. */
    int width;
    /** Whether some field of one line has something in it that it could not have without quotes. */
    boolean needsQuotes;

    /** The first quote inside of a field that has none around it, or -1, and how many such fields there are. */
    int looseQuote = -1;

    int looseFields;

    private List<Span> row = new ArrayList<>();
    private int column;
    private int surplus;

    private Shape(String source, Dialect dialect) {
        this.source = source;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
    }

    /** The shape of a text from {@code from} on in a dialect. */
    static Shape of(String source, int from, Dialect dialect) {
        Shape shape = new Shape(source, dialect);
        shape.fault = new CsvScanner(source, dialect, shape).scan(from);
        return shape;
    }

    @Override
    public void field(int start, int end, boolean quoted) {
        if (rows == 0) {
            if (column < MOST_NAMES) {
                first.add(new Span(start, end));
            }
        } else if (column == width) {
            surplus = start;
        }
        if (rows > 0 && rows <= SAMPLE && column < SAMPLE) {
            row.add(new Span(start, end));
        }
        if (quoted) {
            needsQuotes = needsQuotes || isNeedy(start, end);
        } else if (quote != 0) {
            findLooseQuote(start, end);
        }
        column++;
    }

    private void findLooseQuote(int start, int end) {
        for (int i = start; i < end; i++) {
            if (source.charAt(i) == quote) {
                looseQuote = looseFields == 0 ? i : looseQuote;
                looseFields++;
                return;
            }
        }
    }

    /** A field over several lines is no proof: rows may have been swallowed. */
    private boolean isNeedy(int start, int end) {
        boolean needy = false;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (CsvScanner.isLineEnd(c)) {
                return false;
            }
            needy |= c == delimiter || c == quote;
        }
        return needy;
    }

    @Override
    public boolean row(int start, int end, int fields) {
        if (rows == 0) {
            width = fields;
        } else {
            if (rows <= SAMPLE) {
                sample.add(row);
                row = new ArrayList<>();
            }
            if (fields != width) {
                oddCount++;
                if (odd.size() < MOST_ODD) {
                    odd.add(new Row(new Span(start, end), fields, fields > width ? surplus : end));
                }
            }
        }
        if (widths.size() < MOST_WIDTHS || widths.containsKey(fields)) {
            widths.merge(fields, 1, Integer::sum);
        }
        rows++;
        column = 0;
        return true;
    }

    boolean isFlawed() {
        return fault != null || oddCount > 0;
    }

    /** The commonest number of columns; 0 without rows. */
    int usualWidth() {
        int usual = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> each : widths.entrySet()) {
            if (each.getValue() > most || each.getValue() == most && each.getKey() > usual) {
                usual = each.getKey();
                most = each.getValue();
            }
        }
        return usual;
    }

    /** Whether at least {@code percent} of the rows have the usual number of columns, and more than one. */
    boolean isTable(int percent) {
        int usual = usualWidth();
        return usual > 1 && widths.getOrDefault(usual, 0) * 100L >= (long) rows * percent;
    }
}
