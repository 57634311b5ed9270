package io.github.textproof.lint;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Checks a directory without Maven: for measurements, and to see what a run loads. */
final class LintMain {
    private LintMain() {}

    /**
     * Prints each violation below the directory {@code args[0]} and a summary. {@code args[1]} configures rules, as {@code textproof.rules}
     * does; the other arguments are the directories to check, relative to the first, those with {@code /test/} in their name as test
     * resources.
     */
    public static void main(String[] args) {
        Path base = Path.of(args[0]).toAbsolutePath();
        List<Root> roots = Arrays.stream(args)
                .skip(2)
                .map(each -> new Root(
                        Path.of(each), List.of(), List.of(), each.contains("/test/") ? Root.Kind.TEST : Root.Kind.MAIN))
                .toList();
        Settings settings = Settings.of(base, roots.isEmpty() ? List.of(Root.of(base)) : roots)
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
