package io.github.textproof.syntax.yaml;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.SyntaxError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores the parser on the YAML test suite: {@code args[0]} is the folder {@code src} of a checkout. Prints each case that is judged
 * otherwise or read as other events than the suite says; with {@code args[1]}, also the message for each invalid one.
 */
final class YamlSuiteMeasurement {
    private int valid;
    private int accepted;
    private int asExpected;
    private int invalid;
    private int rejected;
    private int breaches;

    private YamlSuiteMeasurement() {}

    public static void main(String[] args) throws IOException {
        YamlSuiteMeasurement score = new YamlSuiteMeasurement();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                score.file(file, args.length > 1);
            }
        }
        System.out.printf(
                "valid: %d of %d accepted, %d with the events of the suite; invalid: %d of %d rejected, %d more with a warning%n",
                score.accepted, score.valid, score.asExpected, score.rejected, score.invalid, score.breaches);
    }

    private void file(Path file, boolean messages) throws IOException {
        YamlSyntax suite = parse(Files.readString(file));
        String yaml = "";
        String tree = null;
        boolean skipped = false;
        List<YamlNode> cases = suite.documents().get(0).children();
        for (int i = 0; i < cases.size(); i++) {
            Map<String, String> fields = fields(cases.get(i));
            yaml = fields.getOrDefault("yaml", yaml);
            tree = fields.getOrDefault("tree", tree);
            skipped |= fields.containsKey("skip");
            if (!skipped) {
                judge(file.getFileName() + " " + i, unescape(yaml), fields.containsKey("fail"), tree, messages);
            }
        }
    }

    private static Map<String, String> fields(YamlNode mapping) {
        Map<String, String> fields = new HashMap<>();
        List<YamlNode> children = mapping.children();
        for (int i = 0; i < children.size(); i += 2) {
            if (children.get(i + 1).kind() == YamlNode.Kind.SCALAR) {
                fields.put(
                        children.get(i).literal().value(),
                        children.get(i + 1).literal().value());
            }
        }
        return fields;
    }

    /** The special characters of the suite's read-me. */
    private static String unescape(String yaml) {
        return yaml.replace('\u2423', ' ')
                .replaceAll("\u2014*\u00bb", "\t")
                .replace('\u2190', '\r')
                .replace('\u21d4', '\ufeff')
                .replace("\u21b5", "")
                .replaceAll("\u220e\n\\z", "");
    }

    private void judge(String name, String yaml, boolean fails, @Nullable String tree, boolean messages) {
        YamlSyntax syntax = parse(yaml);
        SyntaxError error = syntax.error();
        if (fails) {
            invalid++;
            rejected += error != null ? 1 : 0;
            breaches += error == null && !syntax.breaches().isEmpty() ? 1 : 0;
            if (error == null && syntax.breaches().isEmpty()) {
                System.out.println("accepted though invalid: " + name);
            } else if (messages && error != null) {
                System.out.println(name + "\n" + yaml.replace("\t", "<TAB>") + "  => "
                        + syntax.text().location(error.span().start()) + " " + error.message() + "\n");
            }
            return;
        }
        valid++;
        if (error != null || !syntax.breaches().isEmpty()) {
            System.out.println("rejected though valid: " + name + ": " + error + syntax.breaches());
            return;
        }
        accepted++;
        String expected = tree == null ? "" : events(unescape(tree));
        StringBuilder actual = new StringBuilder();
        syntax.documents().forEach(document -> actual.append(Events.of(document)));
        if (expected.contentEquals(actual)) {
            asExpected++;
        } else {
            System.out.println("other events: " + name + "\n" + expected + "instead of\n" + actual);
        }
    }

    /** Only the events inside of documents. */
    private static String events(String tree) {
        StringBuilder out = new StringBuilder();
        tree.lines()
                .map(line -> line.replaceFirst("^ +", ""))
                .filter(line -> !line.isEmpty()
                        && !line.substring(1).startsWith("STR")
                        && !line.substring(1).startsWith("DOC"))
                .forEach(line -> out.append(line.replace("<SPC>", " ").replace("<TAB>", "\t"))
                        .append('\n'));
        return out.toString();
    }

    private static YamlSyntax parse(String content) {
        return YamlSyntax.parse(Parsed.resource("a.yaml", content), Text.of(content));
    }
}
