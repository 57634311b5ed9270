package io.github.textproof.report;

import io.github.textproof.lint.Nearest;
import io.github.textproof.lint.Rules;
import java.util.List;

/** Every format there is besides the console's. */
public final class Reporters {
    private static final List<String> NAMES = List.of("sarif", "json", "checkstyle", "github");

    private Reporters() {}

    /** The formats' names. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The reporter of that format; it writes nothing yet, so that a wrong name can fail before a run.
     *
     * @throws IllegalArgumentException when there is no such format, with the name that may be meant
     */
    public static Reporter of(String format, ReportTarget target) {
        // A switch and no map of factories: a reporter's class, and Jackson with it, is loaded only when it is asked
        // for.
        return switch (format.trim()) {
            case "sarif" -> new SarifReporter(target, Rules.all());
            case "json" -> new JsonReporter(target);
            case "checkstyle" -> new CheckstyleReporter(target);
            case "github" -> new GithubReporter(target);
            default ->
                throw new IllegalArgumentException(
                        "unknown report format '" + format + "'" + Nearest.suggestion(format.trim(), NAMES));
        };
    }
}
