package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.structure.RuleTimeout;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Says what takes too long, and reports it. */
final class RuleTimeouts {
    private final RuleConfigurations configurations;

    RuleTimeouts(RuleConfigurations configurations) {
        this.configurations = configurations;
    }

    /** Whether a thread has been too long at the task. */
    boolean isOver(Task task, Watch watch) {
        FoundFile file = task.file();
        long limit = TimeUnit.SECONDS.toNanos(seconds(file));
        return limit > 0 && file.path().equals(watch.path()) && watch.nanos() > limit;
    }

    private int seconds(FoundFile file) {
        return RuleTimeout.seconds(configurations.options(RuleTimeout.ID, file.path(), file.pathInRoot()));
    }

    /** What came of a file without a rule that took too long. */
    Outcome without(Outcome outcome, String rule) {
        return with(
                outcome,
                "rule " + rule + " has not finished after " + seconds(outcome.file())
                        + " s: what it would say of this file is not known");
    }

    /** What comes of a file that cannot be checked in time. */
    Outcome givenUp(Task task) {
        FoundFile file = task.file();
        Outcome nothing =
                new Outcome(file, Outcome.Kind.UNREAD, 0, FileFacts.unread(file.path()), List.of(), List.of(), null);
        return with(nothing, "not checked: it has not finished after " + seconds(file) + " s");
    }

    private Outcome with(Outcome outcome, String message) {
        FoundFile file = outcome.file();
        Severity configured = configurations.severity(RuleTimeout.ID, file.path(), file.pathInRoot());
        Severity severity = configured == null ? Severity.ERROR : configured;
        List<Violation> violations = new ArrayList<>(outcome.violations());
        List<Note> notes = new ArrayList<>(outcome.notes());
        if (severity == Severity.OFF) {
            notes.add(Note.skip(file.path(), message));
        } else {
            Location place = new Location(1, 1);
            violations.add(new Violation(RuleTimeout.ID, severity, file.path(), place, place, message, "", null));
        }
        return new Outcome(file, outcome.kind(), outcome.bytes(), outcome.facts(), violations, notes, outcome.result());
    }
}
