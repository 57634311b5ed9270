package io.github.textproof.lint;

import io.github.textproof.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Finds the rules whose time grows faster than the file: each nasty token, repeated to a file of some size and to one four times larger. */
final class ScalingMain {
    private static final String[] NAMES = {"a.properties", "a.md", "a.txt", "a.json", "a.yml", "a.html"};

    private ScalingMain() {}

    /** {@code args[0]} is the small size in bytes; {@code args[1]}, when given, the most milliseconds that are not worth a word. */
    public static void main(String[] args) {
        int size = Integer.parseInt(args[0]);
        long quiet = args.length > 1 ? Long.parseLong(args[1]) : 60;
        List<String> units = new ArrayList<>(List.of(NastyTexts.TOKENS));
        for (String token : NastyTexts.TOKENS) {
            units.add(token + "a");
            units.add(token + "\n");
            units.add(token + "\u4e2d\u6587\n\n");
        }
        for (Rule rule : Rules.all()) {
            String id = rule.info().id();
            Linter linter = new Linter(
                    Settings.of(Path.of(""), List.of()).withRules(RuleConfigurationParser.parse(id + ":error")),
                    List.of(rule));
            for (String name : NAMES) {
                for (String unit : units) {
                    long small = nanos(linter, name, unit, size / 4);
                    if (small * 64 < TimeUnit.MILLISECONDS.toNanos(quiet)) {
                        continue;
                    }
                    small = Math.min(nanos(linter, name, unit, size), nanos(linter, name, unit, size));
                    long large = nanos(linter, name, unit, size * 4);
                    if (large > small * 7 && large > TimeUnit.MILLISECONDS.toNanos(quiet)) {
                        System.out.printf(
                                "%s %s \"%s\": %d ms, four times the size %d ms%n",
                                id,
                                name,
                                Escapes.encode(unit.getBytes(StandardCharsets.UTF_8))
                                        .replace("\n", "\\n"),
                                small / 1_000_000,
                                large / 1_000_000);
                    }
                }
            }
        }
    }

    private static long nanos(Linter linter, String name, String unit, int size) {
        String text = unit.repeat(size / unit.getBytes(StandardCharsets.UTF_8).length);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FoundFile file = new FoundFile(name, name, Path.of(name), bytes.length, Root.Kind.MAIN);
        long start = System.nanoTime();
        linter.lint(file, bytes, Map.of(), null);
        return System.nanoTime() - start;
    }
}
