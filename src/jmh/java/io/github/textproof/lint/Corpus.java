package io.github.textproof.lint;

import io.github.textproof.rule.Rule;
import io.github.textproof.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Makes the texts of the benchmarks, the same at every run, and lints them. */
public final class Corpus {
    /** What the texts are written in. */
    public enum Writing {
        ASCII(Sentences.ENGLISH, " "),
        LATIN(Sentences.LATIN, " "),
        SIMPLIFIED(Sentences.SIMPLIFIED, ""),
        TRADITIONAL(Sentences.TRADITIONAL, ""),
        JAPANESE(Sentences.JAPANESE, "");

        private final String[] sentences;
        private final String joiner;

        Writing(String[] sentences, String joiner) {
            this.sentences = sentences;
            this.joiner = joiner;
        }
    }

    private static final int FILE = 20_000;

    private Corpus() {}

    /** Markdown files of some {@value #FILE} chars, {@code bytes} in all; a paragraph in 100 is torn. */
    static List<byte[]> markdown(Writing writing, long bytes) {
        Random random = new Random(42);
        List<byte[]> files = new ArrayList<>();
        for (long made = 0; made < bytes; ) {
            StringBuilder file = new StringBuilder("# ").append(title(writing, random)).append("\n\n");
            while (file.length() < FILE) {
                block(writing, random, file);
            }
            file.setLength(file.length() - 1);
            files.add(file.toString().getBytes(StandardCharsets.UTF_8));
            made += files.get(files.size() - 1).length;
        }
        return files;
    }

    private static void block(Writing writing, Random random, StringBuilder out) {
        switch (random.nextInt(20)) {
            case 0, 1 -> out.append("## ").append(title(writing, random)).append("\n\n");
            case 2 -> {
                for (int i = 0; i < 4; i++) {
                    out.append("- ").append(sentence(writing, random)).append('\n');
                }
                out.append('\n');
            }
            case 3 -> {
                out.append("| A | B |\n|---|---|\n");
                for (int i = 0; i < 4; i++) {
                    out.append("| ").append(title(writing, random)).append(" | ").append(i).append(" |\n");
                }
                out.append('\n');
            }
            case 4 -> {
                out.append("```java\n");
                for (int i = 0; i < 8; i++) {
                    out.append("    values[").append(random.nextInt(100)).append("] = read(input, offset + 4);\n");
                }
                out.append("```\n\n");
            }
            case 5 -> out.append("> ").append(sentence(writing, random)).append("\n\n");
            case 6 -> out.append("![](images/").append(random.nextInt(100)).append(".png)\n\n");
            case 7 -> out.append(sentence(writing, random))
                    .append(" <https://example.org/")
                    .append(random.nextInt(1000))
                    .append(">\n\n");
            default -> {
                String paragraph = paragraph(writing, random);
                if (random.nextInt(100) == 0) {
                    int cut = 1 + random.nextInt(paragraph.length() - 2);
                    paragraph = paragraph.substring(0, cut) + "\n\n" + paragraph.substring(cut);
                }
                out.append(paragraph).append("\n\n");
            }
        }
    }

    private static String paragraph(Writing writing, Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            out.append(out.isEmpty() ? "" : writing.joiner).append(sentence(writing, random));
        }
        return out.toString();
    }

    private static String sentence(Writing writing, Random random) {
        return writing.sentences[random.nextInt(writing.sentences.length)];
    }

    private static String title(Writing writing, Random random) {
        String sentence = sentence(writing, random);
        int end = 0;
        while (end < 14 && Character.isLetter(sentence.charAt(end))) {
            end++;
        }
        return sentence.substring(0, Math.max(1, end));
    }

    /** A linter with these rules at their default severities and no others. */
    static Linter linter(Predicate<Rule> on) {
        List<RuleConfiguration> off = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            if (!on.test(rule)) {
                off.add(RuleConfiguration.of(rule.info().id(), Severity.OFF));
            }
        }
        Path base = Path.of("").toAbsolutePath();
        return new Linter(Settings.of(base, List.of()).withRules(off), Rules.all());
    }

    /** Lints all files under the name {@code page.md}; gives the number of violations. */
    static int lint(Linter linter, List<byte[]> files) {
        Path file = Path.of("page.md");
        int violations = 0;
        for (byte[] bytes : files) {
            FoundFile found = new FoundFile("page.md", "page.md", file, bytes.length, Root.Kind.MAIN);
            violations += linter.lint(found, bytes, Map.of(), null).violations().size();
        }
        return violations;
    }

    /** Tells the profiler how much one operation reads. */
    static List<byte[]> measured(List<byte[]> files) {
        long bytes = 0;
        for (byte[] file : files) {
            bytes += file.length;
        }
        Throughput.read = bytes;
        return files;
    }
}
