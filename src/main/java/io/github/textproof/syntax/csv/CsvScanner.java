package io.github.textproof.syntax.csv;

import org.jspecify.annotations.Nullable;

/** Reads rows by the grammar of RFC 4180, section 2, in one of its dialects; CR, LF and CR LF each end a row, blank lines are none. */
final class CsvScanner {
    /** Takes what is read, and may end the reading by {@code false}. */
    interface Sink {
        /** A field {@code [start, end)}, its quotes left out. */
        void field(int start, int end, boolean quoted);

        /** The row {@code [start, end)} of the fields before, its line end left out. */
        boolean row(int start, int end, int width);
    }

    private final String source;
    private final Dialect dialect;
    private final Sink sink;
    private int at;

    CsvScanner(String source, Dialect dialect, Sink sink) {
        this.source = source;
        this.dialect = dialect;
        this.sink = sink;
    }

    /** Reads from {@code from} on; gives the first thing wrong, or null. */
    @Nullable
    Fault scan(int from) {
        at = from;
        while (at < source.length()) {
            int start = at;
            if (dialect.comments() && source.charAt(at) == '#') {
                at = lineEnd(at);
            } else if (!isBlankLine()) {
                Fault fault = row(start);
                if (fault != null || at < 0) {
                    return fault;
                }
            }
            at = next(source, at);
        }
        return null;
    }

    /** Whether only blanks are left of the line; then they are skipped. */
    private boolean isBlankLine() {
        int i = at;
        while (i < source.length() && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
            i++;
        }
        if (i < source.length() && !isLineEnd(source.charAt(i))) {
            return false;
        }
        at = i;
        return true;
    }

    /** Reads a row; leaves {@link #at} at its end, or at -1 when nothing more is asked for. */
    private @Nullable Fault row(int start) {
        int width = 0;
        do {
            at += width == 0 ? 0 : 1;
            int open = dialect.blanks() ? skipBlanks(at) : at;
            if (dialect.quote() != 0 && open < source.length() && source.charAt(open) == dialect.quote()) {
                Fault fault = quoted(start, width, open);
                if (fault != null) {
                    return fault;
                }
            } else {
                int field = at;
                at = plainEnd(field, dialect.delimiter());
                sink.field(field, at, false);
            }
            width++;
        } while (at < source.length() && source.charAt(at) == dialect.delimiter());
        if (!sink.row(start, at, width)) {
            at = -1;
        }
        return null;
    }

    private @Nullable Fault quoted(int row, int column, int open) {
        int close = closing(open);
        if (close < 0) {
            return new Fault(row, column, open, -1);
        }
        sink.field(open + 1, close, true);
        at = skipBlanks(close + 1);
        boolean ends =
                at == source.length() || source.charAt(at) == dialect.delimiter() || isLineEnd(source.charAt(at));
        return ends ? null : new Fault(row, column, open, close);
    }

    private int plainEnd(int from, char delimiter) {
        int i = from;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == delimiter || isLineEnd(c)) {
                break;
            }
            i++;
        }
        return i;
    }

    private int closing(int open) {
        char quote = dialect.quote();
        int i = open + 1;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == quote) {
                if (i + 1 == source.length() || source.charAt(i + 1) != quote) {
                    return i;
                }
                i++;
            } else if (c == '\\' && dialect.backslash()) {
                i++;
            }
            i++;
        }
        return -1;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < source.length() && dialect.isBlank(source.charAt(i))) {
            i++;
        }
        return i;
    }

    private int lineEnd(int from) {
        return lineEnd(source, from);
    }

    /** The end of the line that {@code from} is in. */
    static int lineEnd(String source, int from) {
        int i = from;
        while (i < source.length() && !isLineEnd(source.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The char behind the line end at {@code at}. */
    static int next(String source, int at) {
        return at + (source.startsWith("\r\n", at) ? 2 : 1);
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
