package io.github.textproof.syntax.csv;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;

/**
 * Tells which quote is to blame where a quoted field goes wrong. A quote without its partner is noticed only at the next quote, maybe a
 * hundred rows on; a quote inside of a field that is not doubled is noticed at once.
 */
final class Culprit {
    private final Text text;
    private final String source;
    private final Dialect dialect;

    Culprit(Text text, Dialect dialect) {
        this.text = text;
        this.source = text.content();
        this.dialect = dialect;
    }

    /** The error for a fault; {@code width} is the number of fields that rows have, 0 when it is not known. */
    SyntaxError blame(Fault fault, int width) {
        int open = fault.open();
        int close = fault.close();
        String quote = String.valueOf(dialect.quote());
        if (close < 0) {
            return new SyntaxError(
                    new Span(open, open + 1),
                    "the field that this quote opens is never closed: the rest of the file is read as its text");
        }
        if (isOpening(close) || isAcrossLines(open, close) && isWholeRow(fault, width)) {
            int line = text.lines().lineOf(close);
            return new SyntaxError(
                    new Span(open, open + 1),
                    "the field that this quote opens is not closed: it goes on to the next quote, "
                            + (line == text.lines().lineOf(open)
                                    ? "which opens the next field"
                                    : "in line " + (line + 1)));
        }
        return new SyntaxError(
                new Span(close, close + 1),
                "text follows this quote, which closes the field; a quote inside of it is written " + quote + quote);
    }

    /** Whether the quote stands where one opens a field: behind a delimiter or at the beginning of a line. */
    private boolean isOpening(int quote) {
        int i = quote - 1;
        while (i >= 0 && dialect.isBlank(source.charAt(i))) {
            i--;
        }
        return i < 0 || CsvScanner.isLineEnd(source.charAt(i)) || source.charAt(i) == dialect.delimiter();
    }

    private boolean isAcrossLines(int open, int close) {
        return text.lines().lineOf(open) != text.lines().lineOf(close);
    }

    /** Whether the line of the opening quote and the one below would be rows of their own. */
    private boolean isWholeRow(Fault fault, int width) {
        int end = CsvScanner.lineEnd(source, fault.open());
        int fields = fault.column() + 1 + count(fault.open() + 1, end);
        int next = end;
        while (next < source.length() && CsvScanner.isLineEnd(source.charAt(next))) {
            next++;
        }
        int below = count(next, CsvScanner.lineEnd(source, next)) + 1;
        return width == 0 ? fields >= below : fields >= width && below == width;
    }

    private int count(int from, int to) {
        return DelimiterGuess.count(source, from, to, dialect.delimiter(), dialect.quote());
    }
}
