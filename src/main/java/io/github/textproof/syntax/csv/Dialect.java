package io.github.textproof.syntax.csv;

/**
 * How a file separates and quotes its fields.
 *
 * @param delimiter what stands between fields; 0 where a line is one field
 * @param quote what fields with delimiters in them are wrapped in; 0 where nothing is
 * @param backslash whether a backslash in quotes takes the meaning from the char behind it, as MySQL writes it, besides doubled quotes
 * @param blanks whether blanks before an opening quote are no part of the field
 * @param comments whether lines that begin with {@code #} are no rows
 */
public record Dialect(char delimiter, char quote, boolean backslash, boolean blanks, boolean comments) {
    static Dialect of(char delimiter, char quote) {
        return new Dialect(delimiter, quote, false, false, false);
    }

    Dialect withQuote(char other) {
        return new Dialect(delimiter, other, backslash, blanks, comments);
    }

    Dialect withBackslash() {
        return new Dialect(delimiter, quote, true, blanks, comments);
    }

    Dialect withBlanks() {
        return new Dialect(delimiter, quote, backslash, true, comments);
    }

    Dialect withComments() {
        return new Dialect(delimiter, quote, backslash, blanks, true);
    }

    /** The delimiter in words. */
    public String describe() {
        return delimiter == '\t' ? "tabs" : "'" + delimiter + "'";
    }

    /** Whether {@code c} is a blank and no delimiter. */
    boolean isBlank(char c) {
        return (c == ' ' || c == '\t') && c != delimiter;
    }
}
