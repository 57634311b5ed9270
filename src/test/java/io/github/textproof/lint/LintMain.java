package io.github.textproof.lint;

import java.nio.file.Path;
import java.util.List;

/** Checks a directory without Maven: for measurements, and to see what a run loads. */
final class LintMain {
    private LintMain() {}

    /** Prints each violation of the directory {@code args[0]} and a summary. */
    public static void main(String[] args) {
        Path directory = Path.of(args[0]);
        Settings settings = Settings.of(directory, List.of(Root.of(directory)))
                .withRules(RuleConfigurationParser.parse(args.length > 1 ? args[1] : ""));
        Report report = ProjectLinter.lint(settings, Progress.NONE);
        report.violations().forEach(v -> System.out.println(v.severity().word() + " " + v.line()));
        report.notes().forEach(n -> System.out.println("note " + n.path() + ": " + n.message()));
        System.out.printf(
                "%d violations, %d files, %d binaries, %d bytes, %d ms%n",
                report.violations().size(),
                report.files(),
                report.binaries(),
                report.bytes(),
                report.duration().toMillis());
    }
}
