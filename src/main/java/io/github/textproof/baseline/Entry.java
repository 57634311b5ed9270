package io.github.textproof.baseline;

import java.util.Comparator;
import java.util.List;

/**
 * Accepted violations of one rule in one file that say the same.
 *
 * @param path relative to the directory of the baseline, with {@code /}
 * @param rule the rule's id
 * @param message what they say, with {@code #} for each number: it holds no line numbers
 * @param count how many there are; a violation that is about many lines counts as many
 * @param lines hashes of the lines they stand in, sorted; they tell which of several is the new one. Fewer than {@code count} where one violation is about many lines, or about none
 */
record Entry(String path, String rule, String message, int count, List<String> lines) implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::path).thenComparing(Entry::rule).thenComparing(Entry::message);

    Entry {
        lines = lines.stream().sorted().toList();
    }

    @Override
    public int compareTo(Entry other) {
        return ORDER.compare(this, other);
    }
}
