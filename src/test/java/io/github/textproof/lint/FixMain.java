package io.github.textproof.lint;

import io.github.textproof.report.ConsoleReporter;
import io.github.textproof.report.FixReporter;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Charsets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fixes a directory without Maven: to see on real projects what a fix would do. */
final class FixMain {
    private FixMain() {}

    /**
     * Shows or writes what fixing makes of the directories {@code args[4]} and so on below {@code args[0]}. {@code args[1]} is the patch to
     * write, or {@code write} to change the files; {@code args[2]} names rules with unsafe fixes, separated by commas; {@code args[3]} the
     * charset to convert to, or nothing.
     */
    public static void main(String[] args) throws IOException {
        Path base = Path.of(args[0]).toAbsolutePath();
        List<Root> roots =
                Arrays.stream(args).skip(4).map(each -> Root.of(Path.of(each))).toList();
        Set<String> unsafe = Arrays.stream(args[2].split(",", -1))
                .filter(id -> !id.isBlank())
                .collect(Collectors.toSet());
        FixSettings fixes = new FixSettings(unsafe, Severity.WARNING, Charsets.forName(args[3]));
        Settings settings = Settings.of(base, roots.isEmpty() ? List.of(Root.of(base)) : roots);
        FixPlan plan = ProjectFixer.plan(settings, fixes, Progress.NONE);
        FixReporter reporter = new FixReporter(new Console());
        if (args[1].equals("write")) {
            reporter.write(plan);
        } else {
            reporter.show(plan, Path.of(args[1]));
        }
    }

    private static final class Console implements ConsoleReporter.Log {
        @Override
        public void info(String line) {
            System.out.println(line);
        }

        @Override
        public void warn(String line) {
            System.out.println("[WARNING] " + line);
        }

        @Override
        public void error(String line) {
            System.out.println("[ERROR] " + line);
        }
    }
}
