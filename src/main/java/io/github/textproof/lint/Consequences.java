package io.github.textproof.lint;

import java.util.List;

/** Leaves one violation for one damage where several rules saw it. */
final class Consequences {
    /** The rule whose findings explain those of other rules in the same place. */
    private static final String CAUSE = "mojibake";

    /** How the ids of rules about the syntax of a format end. */
    private static final String SYNTAX = "-syntax";

    private static final String CONFLICT = "merge-conflict-marker";

    private Consequences() {}

    /**
     * The violations of one file without those that another one explains.
     *
     * <p>Text that was read in the wrong charset is full of odd characters: the cause is reported, not each of them. And where a parser stops
     * at a character that a rule about bytes or characters has its own words for, that rule is enough, unless it is milder. No parser gets
     * past a conflict marker.
     */
    static List<Violation> drop(List<Violation> violations) {
        if (violations.size() < 2 || !mayExplain(violations)) {
            return violations;
        }
        List<Violation> causes =
                violations.stream().filter(v -> v.rule().equals(CAUSE)).toList();
        List<Violation> errors =
                violations.stream().filter(v -> v.rule().endsWith(SYNTAX)).toList();
        boolean conflict = violations.stream().anyMatch(v -> v.rule().equals(CONFLICT));
        return violations.stream()
                .filter(v -> !conflict || !v.rule().endsWith(SYNTAX))
                .filter(v -> !Rules.isAboutCharacters(v.rule())
                        || v.rule().equals(CAUSE)
                        || causes.stream().noneMatch(cause -> cause.covers(v)))
                .filter(v -> v.rule().endsWith(SYNTAX)
                        ? violations.stream().noneMatch(other -> tells(other, v) && !isMilder(other, v))
                        : errors.stream().noneMatch(error -> tells(v, error) && isMilder(v, error)))
                .toList();
    }

    private static boolean mayExplain(List<Violation> violations) {
        for (Violation each : violations) {
            if (each.rule().equals(CAUSE) || each.rule().endsWith(SYNTAX)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the violation is one of a character at which a parser stopped. */
    private static boolean tells(Violation violation, Violation error) {
        return violation.start().equals(error.start()) && Rules.isAboutText(violation.rule());
    }

    private static boolean isMilder(Violation violation, Violation error) {
        return violation.severity().compareTo(error.severity()) < 0;
    }
}
