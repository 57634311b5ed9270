package io.github.textproof.report;

import io.github.textproof.lint.Report;
import io.github.textproof.lint.Suppressed;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Prints one line a violation, then a summary. */
public final class ConsoleReporter implements Reporter {
    /** A log with levels, as Maven's. */
    public interface Log {
        /** Prints a line that a quiet build leaves out. */
        void info(String line);

        /** Prints a line about something that does not fail the build. */
        void warn(String line);

        /** Prints a line about something that fails the build. */
        void error(String line);
    }

    private final Log log;
    private final Severity displaySeverity;

    /** A reporter that leaves out violations milder than {@code displaySeverity}. */
    public ConsoleReporter(Log log, Severity displaySeverity) {
        this.log = log;
        this.displaySeverity = displaySeverity;
    }

    @Override
    public void report(Report report) {
        Severity worst = Severity.INFO;
        for (Report.Note note : report.notes()) {
            Severity severity = note.severity();
            worst = max(worst, severity);
            if (severity != Severity.INFO || isShown(severity)) {
                print(severity, note.path() + ": " + note.message());
            }
        }
        Set<String> paths = new HashSet<>();
        Map<String, Integer> rules = new TreeMap<>();
        int fixable = 0;
        for (Violation violation : report.violations()) {
            if (isShown(violation.severity())) {
                worst = max(worst, violation.severity());
                paths.add(violation.path());
                rules.merge(violation.rule(), 1, Integer::sum);
                fixable += violation.fix() != null && violation.fix().safe() ? 1 : 0;
                print(violation.severity(), violation.line());
            }
        }
        print(worst, summary(report, paths.size()));
        if (fixable > 0) {
            log.info(fixable + " can be fixed safely: mvn io.github.textproof:textproof-maven-plugin:fix");
        }
        rules.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .ifPresent(most -> log.info("Learn more: mvn io.github.textproof:textproof-maven-plugin:rules -Drule="
                        + Visible.text(most.getKey())));
    }

    private String summary(Report report, int paths) {
        int errors = report.count(Severity.ERROR);
        int warnings = report.count(Severity.WARNING);
        int unread = report.notes(Severity.INFO);
        int infos = report.count(Severity.INFO) + unread;
        boolean showsWarnings = isShown(Severity.WARNING);
        boolean showsInfos = isShown(Severity.INFO);
        String shown = Counts.of(errors, showsWarnings ? warnings : 0, showsInfos ? infos : 0);
        String hidden = Counts.of(0, showsWarnings ? 0 : warnings, showsInfos ? 0 : infos);
        StringBuilder line = new StringBuilder();
        if (!shown.isEmpty()) {
            // Violations in the output, in binary files and in what only the build names are in none of the files that
            // are counted.
            line.append(shown)
                    .append(" in ")
                    .append(paths > report.files() ? Counts.of(paths, "file") + "; checked " : paths + " of ");
        } else if (hidden.isEmpty()) {
            line.append("no violations in ");
        } else {
            line.append(showsWarnings ? "no errors or warnings in " : "no errors in ");
        }
        line.append(Counts.of(report.files(), "file"))
                .append(leftOut(report))
                .append(", ")
                .append(seconds(report.duration()));
        if (!hidden.isEmpty()) {
            line.append("; ")
                    .append(hidden)
                    .append(" hidden: -Dtextproof.displaySeverity=")
                    .append((infos > 0 ? Severity.INFO : Severity.WARNING).word());
        }
        return line.toString();
    }

    private static String leftOut(Report report) {
        List<String> parts = new ArrayList<>();
        if (report.binaries() > 0) {
            int marked = report.binariesByAttributes();
            String who =
                    marked == report.binaries() ? " by .gitattributes" : ", " + marked + " of them by .gitattributes";
            parts.add(Counts.of(report.binaries(), "binary file") + " left out" + (marked == 0 ? "" : who));
        }
        int problems = report.notes(Severity.ERROR);
        if (problems > 0) {
            parts.add(Counts.of(problems, "problem"));
        }
        if (report.notes(Severity.WARNING) > 0) {
            parts.add(Counts.of(report.notes(Severity.WARNING), "note"));
        }
        int unjudged = (int)
                report.notes().stream().filter(Report.Note::isAboutStructure).count();
        if (unjudged > 0) {
            parts.add("structure of " + Counts.of(unjudged, "file") + " not checked");
        }
        int accepted = report.suppressed(Suppressed.Kind.EXTERNAL);
        if (accepted > 0) {
            parts.add(Counts.of(accepted, "violation") + " accepted in the baseline");
        }
        int suppressed = report.suppressed(Suppressed.Kind.IN_SOURCE);
        if (suppressed > 0) {
            parts.add(suppressed + " suppressed in files");
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private boolean isShown(Severity severity) {
        return severity.compareTo(displaySeverity) >= 0;
    }

    private static Severity max(Severity a, Severity b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private void print(Severity severity, String line) {
        String visible = Visible.text(line);
        switch (severity) {
            case ERROR -> log.error(visible);
            case WARNING -> log.warn(visible);
            default -> log.info(visible);
        }
    }
}
