package io.github.textproof.syntax.csv;

import java.util.HashMap;
import java.util.Map;

/** Tells the delimiter of a file: the one that most of the first lines have equally often outside of quotes. */
final class DelimiterGuess {
    /** In the order in which one is taken when several fit equally. */
    private static final char[] CANDIDATES = {'\t', '|', ';', ','};

    private static final int LINES = 300;
    private static final int CHARS = 1 << 18;

    private DelimiterGuess() {}

    /** The delimiter of the text from {@code from} on, or 0 when none stands in enough lines. */
    static char guess(String source, int from, char quote) {
        char best = 0;
        double bestScore = 0.25;
        for (char candidate : CANDIDATES) {
            if (source.indexOf(candidate, from) >= 0) {
                double score = score(source, from, candidate, quote);
                if (score > bestScore + 1e-9) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** The share of lines that have the candidate as often as most that have it at all. */
    static double score(String source, int from, char candidate, char quote) {
        Map<Integer, Integer> counts = new HashMap<>();
        int lines = 0;
        int end = Math.min(source.length(), from + CHARS);
        int at = from;
        while (at < end && lines < LINES) {
            int lineEnd = Math.min(end, CsvScanner.lineEnd(source, at));
            boolean ignored = lineEnd == at || source.charAt(at) == '#';
            if (!ignored) {
                lines++;
                int count = count(source, at, lineEnd, candidate, quote);
                if (count > 0) {
                    counts.merge(count, 1, Integer::sum);
                }
            }
            at = lineEnd + 1;
        }
        int most = 0;
        for (int count : counts.values()) {
            most = Math.max(most, count);
        }
        return lines == 0 ? 0 : (double) most / lines;
    }

    /** How often the candidate stands outside of quotes in a line; a quote that is not closed there is taken for none. */
    static int count(String source, int from, int to, char candidate, char quote) {
        int count = 0;
        int hidden = 0;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c == quote && quote != 0) {
                quoted = !quoted;
                hidden = 0;
            } else if (c == candidate) {
                count += quoted ? 0 : 1;
                hidden += quoted ? 1 : 0;
            }
        }
        return quoted ? count + hidden : count;
    }
}
