package io.github.textproof.lint;

import io.github.textproof.rule.Rule;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.structure.UnusedSuppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the files of a run turn off in themselves. */
final class Suppressions {
    private final Settings settings;
    private final Linter linter;
    private final @Nullable Rule rule;
    private final Map<String, FileSuppressions> byPath = new TreeMap<>();
    private final Map<String, FoundFile> files = new TreeMap<>();

    Suppressions(Settings settings, Linter linter, List<Rule> rules) {
        this.settings = settings;
        this.linter = linter;
        this.rule = rules.stream()
                .filter(UnusedSuppression.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    /** Takes the directives of a file. */
    void read(FoundFile file, List<Directive> directives) {
        if (!directives.isEmpty()) {
            byPath.put(file.path(), new FileSuppressions(directives));
            files.put(file.path(), file);
        }
    }

    /** Takes what does not count out of {@code violations}, when all files are read, and adds what is wrong with the directives. */
    List<Suppressed> apply(List<Violation> violations) {
        List<Suppressed> suppressed = new ArrayList<>();
        if (byPath.isEmpty()) {
            return suppressed;
        }
        violations.removeIf(violation -> {
            FileSuppressions file = byPath.get(violation.path());
            String reason = file == null ? null : file.reason(violation);
            if (reason != null) {
                suppressed.add(new Suppressed(violation, Suppressed.Kind.IN_SOURCE, reason));
            }
            return reason != null;
        });
        byPath.forEach((path, file) -> file.flaws().forEach(flaw -> report(path, flaw, violations)));
        suppressed.sort(null);
        return suppressed;
    }

    private void report(String path, FileSuppressions.Flaw flaw, List<Violation> violations) {
        FoundFile file = files.get(path);
        if (rule == null
                || file == null
                // Not all rules run there, so it is not known what is in vain.
                || file.kind() == Root.Kind.TEST && settings.testResources() != Settings.TestResources.FULL) {
            return;
        }
        Severity configured = linter.configuredSeverity(rule, path, file.pathInRoot());
        Severity severity = (configured == null ? rule.info().severity() : configured)
                .min(flaw.grave() ? Severity.ERROR : Severity.INFO);
        if (severity != Severity.OFF) {
            violations.add(new Violation(
                    rule.id(),
                    severity,
                    path,
                    flaw.directive().start(),
                    flaw.directive().end(),
                    flaw.message(),
                    "",
                    null));
        }
    }
}
