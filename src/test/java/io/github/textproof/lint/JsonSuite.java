package io.github.textproof.lint;

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
                if (name.startsWith("n_") == verdict.equals("accepted") && !name.startsWith("i_")) {
                    System.out.println("WRONG " + name + ": " + verdict);
                }
            }
        }
        System.out.println(scores);
    }

    /** Who rejects the file: the rule about JSON, the one about bytes, or nobody. */
    private static String verdict(Linter.Result result) {
        for (String rule : List.of("json-syntax", "malformed-bytes")) {
            if (result.violations().stream().anyMatch(v -> v.rule().equals(rule))) {
                return "rejected by " + rule;
            }
        }
        return result.notes().isEmpty() ? "accepted" : "noted";
    }
}
