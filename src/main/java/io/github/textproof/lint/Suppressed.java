package io.github.textproof.lint;

/**
 * A violation that does not count, with the reason.
 *
 * @param violation what was found
 * @param kind who says so
 * @param justification why, in words; perhaps empty
 */
public record Suppressed(Violation violation, Kind kind, String justification) implements Comparable<Suppressed> {
    /** Where it is said that a violation does not count. */
    public enum Kind {
        /** In a comment of the file. */
        IN_SOURCE,
        /** In the baseline. */
        EXTERNAL
    }

    @Override
    public int compareTo(Suppressed other) {
        return violation.compareTo(other.violation);
    }
}
