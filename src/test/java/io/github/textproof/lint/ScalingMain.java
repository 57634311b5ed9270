package io.github.textproof.lint;

import io.github.textproof.rule.Rule;
import io.github.textproof.source.BundleName;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.syntax.prose.Prose;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Finds what takes more than its share of time as a file grows: nasty texts of some size and of four times the size, in each format.
 * Where the whole pass grows faster than the text, each parser and each rule is measured alone. CPU time, the best of two runs.
 */
final class ScalingMain {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Twice the size may take so many times as long: allocation and caches make it more than two. */
    private static final double MOST = 3;
    /** What takes less, in nanoseconds, tells nothing about growth. */
    private static final long QUIET = 60_000_000;
    /** What takes more is a word worth however it grows. */
    private static final long LONG = 3_000_000_000L;

    private static final String[] NAMES = {
        "a.properties",
        "messages_de.properties",
        "a.json",
        "a.json5",
        "a.jsonl",
        "a.yml",
        "a.xml",
        "a.toml",
        "a.csv",
        "a.html",
        "a.sql",
        "a.md",
        "a.adoc",
        "a.txt",
        "a.po",
        "a.sh",
        "a.css",
        "a.js",
        "a.jelly",
        "META-INF/services/a.B",
        "a.unknown"
    };

    /** What a repeated text stands behind, so that it is met in other states than at the beginning. */
    private static final String[] BEGINNINGS = {
        "\"",
        "{\"a\":\"",
        "[",
        "a: ",
        "a: |\n  ",
        "a=",
        "a = \"\"\"",
        "<a>",
        "<a b='",
        "<!--",
        "<?",
        "<!DOCTYPE a [",
        "# ",
        "| a | b |\n|---|---|\n",
        "```\n",
        "a,b\n1,\"",
        "'",
        "/*",
        "$$",
        "# textproof:off ",
        "<!-- textproof:off ",
        "msgid \"",
        "---\n",
        "[a]: <",
        "\ufeff",
        "\u4e2d\u6587",
        "{0,choice,0#"
    };

    private static final String[][] PAIRS = {
        {"(", ")"},
        {"[", "]"},
        {"{", "}"},
        {"<a>", "</a>"},
        {"<a ", "/>"},
        {"{a: ", "}"},
        {"{\"a\":[", "]}"},
        {"a: {", "}"},
        {"- ", ""},
        {"> ", ""},
        {"* ", "a"},
        {"\u300c", "\u300d"},
        {"\u201c", "\u201d"},
        {"{0,choice,0#", "}"},
        {"{a, plural, other {", "}}"},
        {"${", "}"},
        {"\u202a", "\u202c"},
        {"![", "](a)"},
        {"**a ", " b**"},
        {"<!--", "-->"},
        {"BEGIN ", "END "},
        {"&a;", ""},
        {"a.", "b=1\n"},
        {"\n ", "a"}
    };

    private ScalingMain() {}

    private record Shape(String before, String unit, String middle, String after) {
        String text(int size) {
            int share = after.isEmpty() ? unit.length() : unit.length() + after.length();
            int count = Math.max(1, size / share);
            return before + unit.repeat(count) + middle + after.repeat(count);
        }

        @Override
        public String toString() {
            return shown(before) + " (" + shown(unit) + ")* " + shown(middle)
                    + (after.isEmpty() ? "" : " (" + shown(after) + ")*");
        }

        private static String shown(String text) {
            return Escapes.encode(text.getBytes(StandardCharsets.UTF_8)).replace("\n", "\\n");
        }
    }

    /** {@code args[0]} is the small size in chars; the other arguments, when given, are the names of files to be measured alone. */
    public static void main(String[] args) {
        int size = Integer.parseInt(args[0]);
        List<String> names = args.length > 1 ? Arrays.asList(args).subList(1, args.length) : List.of(NAMES);
        List<Shape> shapes = shapes();
        System.out.printf("%d shapes, %d names%n", shapes.size(), names.size());
        Linter all = linter(String.join(":error,", Rules.ids()) + ":error", Rules.all());
        for (String name : names) {
            int odd = 0;
            for (Shape shape : shapes) {
                long once = pass(all, name, shape, size);
                long more = pass(all, name, shape, size * 4);
                if (more > QUIET && more > once * 4 * MOST / 2 || more > LONG) {
                    once = Math.min(once, pass(all, name, shape, size));
                    more = Math.min(more, pass(all, name, shape, size * 4));
                    if (more > once * 4 * MOST / 2 || more > LONG) {
                        odd++;
                        System.out.println(name + " " + shape + line(once, more));
                        alone(name, shape, size);
                    }
                }
            }
            System.out.println(name + ": " + odd + " odd ones");
        }
    }

    private static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        List<String> units = new ArrayList<>(List.of(NastyTexts.TOKENS));
        units.addAll(List.of(
                " ",
                "textproof:",
                "textproof:off ",
                "a,",
                "a.",
                "a/",
                "1:",
                "1_1",
                "{%a",
                "<?xml-model ",
                "${%a}",
                "&",
                "@",
                "://",
                "a-",
                "a\n\n",
                "\n- ",
                "\n  ",
                ": "));
        for (String unit : units) {
            shapes.add(new Shape("", unit, "", ""));
            shapes.add(new Shape("", unit + "a", "", ""));
            shapes.add(new Shape("", unit + "\n", "", ""));
            shapes.add(new Shape("", unit + "\u4e2d\u6587\n\n", "", ""));
        }
        for (String[] pair : PAIRS) {
            shapes.add(new Shape("", pair[0], "x", pair[1]));
            shapes.add(new Shape("a=", pair[0], "", pair[1]));
            shapes.add(new Shape("{\"a\": \"", pair[0], "x", pair[1]));
        }
        Random random = new Random(1126);
        for (String beginning : BEGINNINGS) {
            for (int i = 0; i < 12; i++) {
                String unit = units.get(random.nextInt(units.size())) + units.get(random.nextInt(units.size()));
                shapes.add(new Shape(beginning, i < 4 ? units.get(random.nextInt(units.size())) : unit, "", ""));
            }
            shapes.add(new Shape(beginning, " ", "\u00e9", ""));
            shapes.add(new Shape(beginning, "a,", "", ""));
            shapes.add(new Shape(beginning, "\n", "", ""));
            shapes.add(new Shape(beginning, "a.", "B \n", ""));
        }
        return shapes;
    }

    private static void alone(String name, Shape shape, int size) {
        for (int part = 0; part < 4; part++) {
            int which = part;
            long once = best(() -> part(which, name, shape.text(size)));
            long more = best(() -> part(which, name, shape.text(size * 4)));
            report(new String[] {"decoder", "parser", "prose", "suppressions"}[part], once, more);
        }
        for (Rule rule : Rules.all()) {
            Linter linter = linter(rule.info().id() + ":error", List.of(rule));
            report(rule.info().id(), pass(linter, name, shape, size), pass(linter, name, shape, size * 4));
        }
    }

    private static void report(String what, long once, long more) {
        if (more > QUIET && more > once * 4 * MOST / 2 || more > LONG / 2) {
            System.out.println("    " + what + line(once, more));
        }
    }

    private static String line(long once, long more) {
        return String.format(
                Locale.ROOT,
                ": %d ms, four times the size %d ms, %.1f",
                once / 1_000_000,
                more / 1_000_000,
                (double) more / once);
    }

    private static void part(int which, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Resource resource =
                linter("", List.of()).resource(Soundness.file(name, bytes, Root.Kind.MAIN), bytes, Map.of(), null);
        Decoded decoded = Decoder.decode(resource);
        Format format = Format.of(name);
        Parsers parser = Parsers.of(format);
        if (which == 1 && parser != null) {
            parser.parse(resource, decoded.text(), Map.of());
        } else if (which == 2 && format.isProse()) {
            Prose.parse(format, decoded.text());
        } else if (which == 3) {
            FileSuppressions.of(resource, decoded.text());
        }
    }

    private static Linter linter(String rules, List<Rule> all) {
        Settings settings = Settings.of(Path.of("target/empty"), List.of());
        return new Linter(settings.withRules(RuleConfigurationParser.parse(rules)), all);
    }

    private static long pass(Linter linter, String name, Shape shape, int size) {
        byte[] bytes = shape.text(size).getBytes(StandardCharsets.UTF_8);
        BundleName bundle = name.startsWith("messages_") ? BundleName.of(name) : null;
        long start = THREADS.getCurrentThreadCpuTime();
        Linter.Result result = linter.lint(Soundness.file(name, bytes, Root.Kind.MAIN), bytes, Map.of(), bundle);
        long time = THREADS.getCurrentThreadCpuTime() - start;
        for (Report.Note note : result.notes()) {
            if (note.problem()) {
                System.out.println(name + " " + shape + " " + size + ": " + note.message());
            }
        }
        return time;
    }

    private static long best(Runnable run) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            run.run();
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
