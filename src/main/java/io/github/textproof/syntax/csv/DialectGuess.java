package io.github.textproof.syntax.csv;

import java.util.ArrayList;
import java.util.List;

/** Tells the dialect of a text: the plainest one in which it has no fault and the fewest odd rows. */
final class DialectGuess {
    /** Rows of other widths are this rare in what is a table. */
    static final int TABLE = 80;

    private final String source;
    private final int from;
    private final boolean quoteDeclared;

    private Dialect dialect;
    private Shape shape;

    DialectGuess(String source, int from, char delimiter, char quote, boolean quoteDeclared) {
        this.source = source;
        this.from = from;
        this.quoteDeclared = quoteDeclared;
        this.dialect = Dialect.of(delimiter, quote);
        this.shape = Shape.of(source, from, dialect);
    }

    Dialect dialect() {
        return dialect;
    }

    /** What the text is like in that dialect. */
    Shape shape() {
        return shape;
    }

    /** Tries what the text gives reason for; each try reads it once more. */
    void improve() {
        if (!shape.isFlawed()) {
            return;
        }
        if (source.startsWith("#", from) || source.contains("\n#")) {
            offer(dialect.withComments());
        }
        for (Dialect each : quotings()) {
            if (shape.isFlawed()) {
                offer(each);
            }
        }
    }

    private List<Dialect> quotings() {
        List<Dialect> quotings = new ArrayList<>();
        char quote = dialect.quote();
        if (quote != 0 && source.contains("\\" + quote)) {
            quotings.add(dialect.withBackslash());
        }
        if (quote != 0 && hasBlankBefore(quote)) {
            quotings.add(dialect.withBlanks());
        }
        if (!quoteDeclared && source.indexOf(quote) < 0 && source.contains(dialect.delimiter() + "'")) {
            quotings.add(dialect.withQuote('\''));
        }
        // Files with tabs or bars mostly come from programs that do not quote.
        boolean unquoted = dialect.delimiter() == '\t' || dialect.delimiter() == '|';
        if (!quoteDeclared && unquoted && !shape.needsQuotes) {
            quotings.add(dialect.withQuote((char) 0));
        }
        return quotings;
    }

    private void offer(Dialect other) {
        Shape result = Shape.of(source, from, other);
        Fault now = shape.fault;
        Fault then = result.fault;
        boolean better = then == null
                ? now == null ? result.oddCount < shape.oddCount : result.isTable(TABLE) || other.delimiter() == 0
                : now != null && other.comments() && then.open() > now.open();
        if (better) {
            dialect = other;
            shape = result;
        }
    }

    /** Whether a field begins with blanks and a quote. */
    private boolean hasBlankBefore(char quote) {
        for (int at = source.indexOf(quote, from); at >= 0; at = source.indexOf(quote, at + 1)) {
            int i = at - 1;
            while (i >= from && dialect.isBlank(source.charAt(i)) && at - i < 100) {
                i--;
            }
            if (i < at - 1 && (i < from || source.charAt(i) == dialect.delimiter() || source.charAt(i) == '\n')) {
                return true;
            }
        }
        return false;
    }
}
