package io.github.textproof.baseline;

import io.github.textproof.lint.Report;
import io.github.textproof.lint.Suppressed;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A run beside a baseline. */
public final class Comparison {
    private final Report report;
    private final Scope scope;
    private final Baseline baseline;
    private final Map<String, List<Allowance>> allowed;
    private final Set<Violation> accepted;

    Comparison(
            Report report,
            Scope scope,
            Baseline baseline,
            Map<String, List<Allowance>> allowed,
            Set<Violation> accepted) {
        this.report = report;
        this.scope = scope;
        this.baseline = baseline;
        this.allowed = allowed;
        this.accepted = accepted;
    }

    /**
     * An accepted violation that is no more.
     *
     * @param path relative to the directory of the baseline
     * @param rule the rule's id
     * @param message what it said, without numbers
     * @param count how many of them are gone
     */
    public record Stale(String path, String rule, String message, int count) {}

    /** The report with the accepted violations among those that do not count. */
    public Report report(String justification) {
        List<Violation> open = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>(report.suppressed());
        for (Violation violation : report.violations()) {
            if (accepted.contains(violation)) {
                suppressed.add(new Suppressed(violation, Suppressed.Kind.EXTERNAL, justification));
            } else {
                open.add(violation);
            }
        }
        suppressed.sort(null);
        return report.with(open, suppressed);
    }

    /** How many of the violations are accepted. */
    public int accepted() {
        return accepted.size();
    }

    /** How many of the violations from {@code least} on are not accepted. */
    public int fresh(Severity least) {
        return (int) report.violations().stream()
                .filter(v -> v.severity().compareTo(least) >= 0 && !accepted.contains(v))
                .count();
    }

    /**
     * What the baseline accepts in vain, sorted. A rule that has new violations in the same file is left out: there it is not known whether
     * an old one is gone or changed.
     */
    public List<Stale> stale() {
        Set<String> unclear = new TreeSet<>();
        for (Violation violation : report.violations()) {
            if (!accepted.contains(violation)) {
                unclear.add(scope.path(violation.path()) + '\0' + violation.rule());
            }
        }
        return allowed.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.left() > 0
                        && scope.covers(each.entry().path())
                        && !unclear.contains(
                                each.entry().path() + '\0' + each.entry().rule()))
                .map(each -> new Stale(
                        each.entry().path(), each.entry().rule(), each.entry().message(), each.left()))
                .toList();
    }

    /** The baseline that accepts everything from {@code least} on that there is now. */
    public Baseline renewed(Severity least) {
        return baseline(report.violations(), least);
    }

    /** The baseline without what is no more; it accepts nothing that it did not accept before. */
    public Baseline pruned() {
        return baseline(report.violations().stream().filter(accepted::contains).toList(), Severity.INFO);
    }

    private Baseline baseline(List<Violation> violations, Severity least) {
        Stream<Entry> others = baseline.entries().stream().filter(entry -> !scope.covers(entry.path()));
        return new Baseline(Stream.concat(others, Baseline.entries(violations, scope, least).stream())
                .toList());
    }
}
