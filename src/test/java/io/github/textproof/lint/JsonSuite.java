package io.github.textproof.lint;

import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Measures the reading of JSON on <a href="https://github.com/nst/JSONTestSuite">JSONTestSuite</a>. */
final class JsonSuite {
    private JsonSuite() {}

    /** Checks each file of the folder {@code args[0]}, {@code test_parsing} of the suite, and prints what it gave and the score. */
    public static void main(String[] args) throws IOException {
        Linter linter = new Linter(
                Settings.of(Path.of(""), List.of())
                        .withRules(RuleConfigurationParser.parse("json-syntax.dialect=strict")),
                Rules.all());
        Map<String, Integer> scores = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".json")) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                Linter.Result result = linter.lint(
                        new FoundFile(name, name, file, bytes.length, Root.Kind.MAIN), bytes, Map.of(), null);
                String verdict = verdict(result);
                scores.merge(name.charAt(0) + " " + verdict, 1, Integer::sum);
                result.violations().forEach(v -> System.out.println(v.severity().word() + " " + v.line()));
                result.notes().forEach(n -> System.out.println("note " + n.path() + ": " + n.message()));
                boolean rejected = name.startsWith("n_");
                // What other rules say of a sound file, of its characters or keys, is no matter of the suite.
                if (rejected ? verdict.equals("accepted") : name.startsWith("y_") && verdict.endsWith("json-syntax")) {
                    System.out.println("WRONG " + name + ": " + verdict);
                }
            }
        }
        System.out.println(scores);
    }

    /** Who rejects the file: the rule about JSON, else one that has its own words for a byte or character, or nobody. */
    private static String verdict(Linter.Result result) {
        List<String> rules = result.violations().stream()
                .filter(v -> v.severity() == Severity.ERROR || v.rule().equals("json-syntax"))
                .map(Violation::rule)
                .toList();
        return rules.isEmpty()
                ? result.notes().isEmpty() ? "accepted" : "noted"
                : "rejected by " + (rules.contains("json-syntax") ? "json-syntax" : rules.get(0));
    }
}
