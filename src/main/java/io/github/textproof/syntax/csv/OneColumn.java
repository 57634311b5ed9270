package io.github.textproof.syntax.csv;

/** Judges files without a delimiter. */
final class OneColumn {
    private static final int LINES = 300;

    private OneColumn() {}

    /** Whether lines are wrapped in quotes as fields are: more than every second begins and ends with one. */
    static boolean isQuoted(String source, int from, char quote) {
        int lines = 0;
        int quoted = 0;
        int at = from;
        while (at < source.length() && lines < LINES) {
            int end = CsvScanner.lineEnd(source, at);
            if (end > at) {
                lines++;
                quoted += source.charAt(at) == quote && source.charAt(end - 1) == quote ? 1 : 0;
            }
            at = CsvScanner.next(source, end);
        }
        return quoted * 2 > lines;
    }
}
