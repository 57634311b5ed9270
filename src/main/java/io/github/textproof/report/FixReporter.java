package io.github.textproof.report;

import io.github.textproof.fix.RefusedException;
import io.github.textproof.fix.UnifiedDiff;
import io.github.textproof.lint.FixPlan;
import io.github.textproof.lint.Report;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Carries a plan of fixes out, or only shows it, and says what was done and what was not. */
public final class FixReporter {
    private final ConsoleReporter.Log log;
    private int written;
    private int refused;
    private int fixed;

    /** A reporter that prints to {@code log}. */
    public FixReporter(ConsoleReporter.Log log) {
        this.log = log;
    }

    /** Writes the files. */
    public void write(FixPlan plan) {
        notes(plan);
        for (FixPlan.Change change : plan.changes()) {
            try {
                change.write();
                done(change, "");
            } catch (RefusedException e) {
                refuse(change.path(), "not fixed: " + e.getMessage());
            }
        }
        refusals(plan);
        summary(plan, false);
        hints(plan);
    }

    /**
     * Prints a unified diff with hidden characters shown, and writes one that can be applied to {@code patch}.
     *
     * @throws IOException when the patch cannot be written
     */
    public void show(FixPlan plan, Path patch) throws IOException {
        notes(plan);
        Files.deleteIfExists(patch);
        if (!plan.changes().isEmpty()) {
            Files.createDirectories(patch.toAbsolutePath().getParent());
            try (var out = Files.newOutputStream(patch)) {
                for (FixPlan.Change change : plan.changes()) {
                    try {
                        byte[] before = change.before();
                        out.write(UnifiedDiff.of(change.path(), before, change.after()));
                        print(change, before);
                        done(change, "would be ");
                    } catch (RefusedException e) {
                        refuse(change.path(), "would not be fixed: " + e.getMessage());
                    }
                }
            }
        }
        refusals(plan);
        summary(plan, true);
        if (written > 0) {
            log.info("as a patch: " + patch);
        }
        hints(plan);
    }

    private void print(FixPlan.Change change, byte[] before) {
        Charset from = change.from().charset();
        boolean crLf =
                DiffText.isCrLf(new String(before, from)) && DiffText.isCrLf(new String(change.after(), change.to()));
        byte[] diff = UnifiedDiff.of(
                change.path(),
                DiffText.visible(before, from, crLf),
                DiffText.visible(change.after(), change.to(), crLf));
        new String(diff, StandardCharsets.UTF_8).lines().forEach(log::info);
    }

    /** What kept files from being read. */
    private void notes(FixPlan plan) {
        for (Report.Note note : plan.before().notes()) {
            String line = Visible.text(note.path() + ": " + note.message());
            if (note.severity() == Severity.ERROR) {
                log.error(line);
            } else if (note.severity() == Severity.WARNING) {
                log.warn(line);
            }
        }
    }

    private void done(FixPlan.Change change, String would) {
        written++;
        List<String> parts = new ArrayList<>();
        if (change.isConverted()) {
            parts.add("converted from " + change.conversion());
        }
        if (!change.fixed().isEmpty()) {
            parts.add("fixed: " + counts(change.fixed()));
        }
        change.fixed().values().forEach(count -> fixed += count);
        String what = parts.isEmpty() ? "changed" : String.join(", ", parts);
        log.info(Visible.text(change.path()) + " " + would + what);
    }

    private static String counts(Map<String, Integer> rules) {
        return String.join(
                ", ",
                rules.entrySet().stream()
                        .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " (" + each.getValue() + ")"))
                        .toList());
    }

    private void refuse(String path, String reason) {
        refused++;
        log.warn(Visible.text(path + ": " + reason));
    }

    private void refusals(FixPlan plan) {
        for (Map.Entry<String, Set<String>> file : plan.refusals().entrySet()) {
            file.getValue().forEach(reason -> refuse(file.getKey(), reason));
        }
    }

    private void summary(FixPlan plan, boolean dry) {
        String files = written + " of " + Counts.of(plan.before().files(), "file");
        if (written == 0) {
            log.info("nothing to fix in " + Counts.of(plan.before().files(), "file")
                    + (refused == 0 ? "" : " but what is named above"));
        } else if (fixed == 0) {
            log.info((dry ? "would change " : "changed ") + files);
        } else {
            log.info((dry ? "would fix " : "fixed ") + Counts.of(fixed, "violation") + " in " + files);
        }
    }

    private void hints(FixPlan plan) {
        if (!plan.unsafe().isEmpty()) {
            log.info("Left for a person to look at: " + counts(plan.unsafe())
                    + "; fixed by name: -Dtextproof.unsafeFixes="
                    + String.join(",", plan.unsafe().keySet()));
        }
        if (!plan.hopeless().isEmpty()) {
            log.info("Without a fix, because only a person knows what is meant: " + counts(plan.hopeless())
                    + "; the goal check shows them");
        }
        String stale = plan.staleConfiguration();
        if (stale != null) {
            log.warn("the files have changed, now change what still says " + stale);
        }
    }
}
