package io.github.textproof.lint;

import io.github.textproof.baseline.Baseline;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Runs all that deals with names of files, in a JVM of its own that may have another locale; prints UTF-8 all the same. */
final class AsciiLocaleMain {
    private AsciiLocaleMain() {}

    /** {@code args[0]} holds {@code source} and, as a build has copied it, {@code output}. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path base = Path.of(args[0]);
        Properties copied = new Properties();
        copied.setProperty("output", "copied");
        Settings settings = Settings.of(base, List.of(Root.of(base.resolve("source"))))
                .withOutput(FixtureOutput.of(base, copied))
                .withRules(RuleConfigurationParser.parse("trailing-whitespace:error"));
        Report report = ProjectLinter.lint(settings, Progress.NONE);
        report.violations().forEach(each -> out.println(each.line()));
        report.notes().forEach(each -> out.println("note " + each.path() + ": " + each.message()));
        Path file = base.resolve("baseline.json");
        Baseline.read(file)
                .compare(report, base, settings)
                .renewed(Severity.WARNING)
                .write(file);
        out.println("left "
                + Baseline.read(file).compare(report, base, settings).report("").violations().stream()
                        .filter(each -> each.severity() != Severity.INFO)
                        .count());
        FixSettings fixes = FixSettings.safe();
        out.println("fixed " + ProjectFixer.plan(settings, fixes, Progress.NONE).fixed());
    }
}
