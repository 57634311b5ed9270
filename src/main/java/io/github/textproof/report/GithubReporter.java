package io.github.textproof.report;

import io.github.textproof.lint.Report;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Severity;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Prints workflow commands, which GitHub Actions shows beside the lines of a change. */
public final class GithubReporter implements Reporter {
    /** GitHub drops what a step prints beyond ten annotations of a level. */
    private static final int MOST = 10;

    private final ReportTarget target;
    private final String prefix;

    GithubReporter(ReportTarget target) {
        this.target = target;
        this.prefix = target.prefix();
    }

    /** Whether the build runs in GitHub Actions. */
    public static boolean isActive(Map<String, String> environment) {
        return "true".equals(environment.get("GITHUB_ACTIONS"));
    }

    /** The repository that GitHub Actions has checked out, to which it resolves paths; {@code otherwise} outside of it. */
    public static Path root(Map<String, String> environment, Path otherwise) {
        String workspace = environment.get("GITHUB_WORKSPACE");
        return isActive(environment) && workspace != null && !workspace.isBlank() ? Path.of(workspace) : otherwise;
    }

    @Override
    public void report(Report report) {
        Commands commands = new Commands();
        for (Report.Note note : report.notes()) {
            commands.print(note.severity(), file(note.path()) + ",title=textproof", note.message());
        }
        for (Violation violation : report.violations()) {
            commands.print(
                    violation.severity(),
                    file(violation.path()) + place(violation) + ",title=" + property(violation.rule()),
                    violation.message());
        }
        commands.end();
    }

    private String file(String path) {
        return "file=" + property(prefix + path);
    }

    /** GitHub takes columns only within one line, and counts the last one in. */
    private static String place(Violation violation) {
        int line = violation.start().line();
        int column = violation.start().column();
        int endLine = violation.end().line();
        int endColumn = violation.end().column();
        if (endLine == line) {
            return ",line=" + line + ",endLine=" + line + ",col=" + column + ",endColumn="
                    + Math.max(column, endColumn - 1);
        }
        return ",line=" + line + ",endLine=" + (endColumn == 1 ? endLine - 1 : endLine);
    }

    /** The text of a command; line ends are visible already and need no escape. */
    private static String data(String text) {
        return Visible.text(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** The commands of a report, as many as GitHub shows. */
    private final class Commands {
        private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

        void print(Severity severity, String properties, String message) {
            // The last notice is the one that counts the rest.
            int most = severity == Severity.INFO ? MOST - 1 : MOST;
            if (counts.merge(severity, 1, Integer::sum) <= most) {
                String command = severity == Severity.INFO ? "notice" : severity.word();
                target.output().accept("::" + command + " " + properties + "::" + data(message));
            }
        }

        void end() {
            int errors = Math.max(0, counts.getOrDefault(Severity.ERROR, 0) - MOST);
            int warnings = Math.max(0, counts.getOrDefault(Severity.WARNING, 0) - MOST);
            int infos = Math.max(0, counts.getOrDefault(Severity.INFO, 0) - (MOST - 1));
            if (errors + warnings + infos > 0) {
                target.output()
                        .accept("::notice title=textproof::" + Counts.of(errors, warnings, infos)
                                + " more are in the build's log");
            }
        }
    }
}
