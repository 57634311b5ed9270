package io.github.textproof.report;

import io.github.textproof.lint.Report;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Location;
import io.github.textproof.source.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A report with odd paths and messages, and what it takes to write it. */
final class Sample {
    static final List<Rule> RULES = List.of(new InvisibleCharacter(), new SwitchedOff());

    @RuleInfo(
            id = "invisible-character",
            summary = "Characters that nobody sees.",
            rationale = """
                    Invisible characters make *programs*
                    stumble.

                    See `UAX 9`, section 2.
                    """,
            severity = Severity.ERROR,
            since = "0.1.0")
    static final class InvisibleCharacter implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {}
    }

    @RuleInfo(
            id = "switched-off",
            summary = "A habit.",
            rationale = "Some like it.",
            severity = Severity.OFF,
            since = "0.1.0")
    static final class SwitchedOff implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {}
    }

    private Sample() {}

    static Report report() {
        List<Violation> violations = new ArrayList<>();
        violations.add(
                at("plain.properties", 1, 1, 1, 1, Severity.ERROR, "U+FEFF byte order mark before the first key"));
        violations.add(
                at("plain.properties", 3, 5, 3, 9, Severity.WARNING, "\"quoted\" & <marked> {0} [x](y) 100% a,b: c"));
        violations.add(at("plain.properties", 9, 5, 9, 9, Severity.WARNING, "the same line again"));
        violations.add(at("plain.properties", 10, 4, 11, 1, Severity.INFO, "ends with its line"));
        violations.add(at(
                "src/a b%20c/\u4E2D\u6587 \uD83D\uDE00#?.txt",
                2, 2, 5, 3, Severity.ERROR, "reads \u4E2D\u6587 \uD83D\uDE00\u200D\uD83D\uDD25 caf\u00E9"));
        violations.add(at(
                "odd\u001B[31m\n\u202E,:'\"&<>\uD800\uFFFE.txt",
                1,
                1,
                1,
                2,
                Severity.INFO,
                "\u001B[2Jgone\r\n::error::forged\u2028\u0085\u202Etxt\uD800 \uDC00\uFFFE\uD83F\uDFFE\u0000\u007F\t."));
        violations.sort(null);
        return report(
                violations,
                List.of(
                        new Report.Note("locked.txt", "cannot be read: access\ndenied", Severity.ERROR),
                        new Report.Note("pipe", "neither a file nor a directory", Severity.WARNING)));
    }

    static Report report(List<Violation> violations, List<Report.Note> notes) {
        return new Report(violations, notes, 57, 4, 1, 123_456, Duration.ofMillis(449));
    }

    static Violation at(
            String path, int line, int column, int endLine, int endColumn, Severity severity, String message) {
        boolean fixable = severity == Severity.WARNING;
        return new Violation(
                "invisible-character",
                severity,
                path,
                new Location(line, column),
                new Location(endLine, endColumn),
                message,
                severity == Severity.INFO ? "" : "00c0ffee",
                fixable ? Fix.safe(Edit.insert(0, "x")) : null);
    }

    static Violation of(String rule, Severity severity, String path, String message) {
        return new Violation(rule, severity, path, new Location(1, 1), new Location(1, 2), message, "f", null);
    }

    /** A module {@code core} of a repository in {@code /repo} that writes into {@code output}. */
    static ReportTarget target(Path output, List<String> lines) {
        return new ReportTarget(Path.of("/repo/core"), Path.of("/repo"), output, "0.1.0", lines::add);
    }

    /** What a file reporter writes. */
    static String written(FileReporter reporter, Report report) {
        try {
            reporter.report(report);
            try (var files = Files.list(reporter.target.outputDirectory())) {
                return Files.readString(files.findFirst().orElseThrow());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
