package io.github.textproof.report;

import io.github.textproof.baseline.Baseline;
import io.github.textproof.baseline.Comparison;
import io.github.textproof.lint.PathNames;
import io.github.textproof.rule.Severity;
import java.nio.file.Path;
import java.util.List;

/** Says what a baseline accepts, and what in vain. */
public final class BaselineReporter {
    /** More stale entries than these are counted, not listed. */
    private static final int MOST = 10;

    private static final String GOAL = "mvn io.github.textproof:textproof-maven-plugin:baseline";

    private final ConsoleReporter.Log log;
    private final String name;

    /** A reporter for the baseline in {@code file}, which is shown relative to {@code base}. */
    public BaselineReporter(ConsoleReporter.Log log, Path base, Path file) {
        this.log = log;
        this.name = PathNames.relative(base, file.toAbsolutePath().normalize());
    }

    /** Why a violation does not count, for machines. */
    public String justification() {
        return "accepted in " + name;
    }

    /** Names what is accepted in vain. */
    public void stale(Comparison comparison) {
        List<Comparison.Stale> stale = comparison.stale();
        for (Comparison.Stale each : stale.subList(0, Math.min(MOST, stale.size()))) {
            String count = each.count() == 1 ? "" : each.count() + " × ";
            log.info(Visible.text("mended: " + each.path() + " " + count + each.message() + " (" + each.rule() + ")"));
        }
        if (!stale.isEmpty()) {
            int count = stale.stream().mapToInt(Comparison.Stale::count).sum();
            log.info((stale.size() > MOST ? "and " + (stale.size() - MOST) + " more; " : "")
                    + Counts.of(count, "violation") + " that " + Visible.text(name)
                    + (count == 1 ? " accepts is" : " accepts are") + " mended; take " + (count == 1 ? "it" : "them")
                    + " out: " + GOAL + " -Dtextproof.baseline.prune");
        }
    }

    /** Says what has become of the baseline. */
    public void renewed(Baseline old, Baseline renewed, Comparison comparison, boolean pruned, Severity least) {
        String shown = Visible.text(name);
        int fresh = comparison.fresh(least);
        int accepted = comparison.accepted() + (pruned ? 0 : fresh);
        if (renewed.isEmpty()) {
            log.info(
                    old.isEmpty() ? "nothing to accept, no " + shown + " is needed" : shown + " is empty now: deleted");
        } else {
            log.info(shown + " accepts " + Counts.of(accepted, "violation") + " here"
                    + (old.isEmpty() ? "; put it into version control" : pruned ? "" : ", " + fresh + " of them new"));
        }
        if (pruned && fresh > 0) {
            log.warn(Counts.of(fresh, "violation") + (fresh == 1 ? " is" : " are")
                    + " new and not accepted: the goal check shows " + (fresh == 1 ? "it" : "them"));
        }
    }
}
