package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/rules} true: {@code mvn test -Dtest=RulePagesTest -Dtextproof.pages=update} writes the pages anew. */
class RulePagesTest {
    private static final Path PAGES = Path.of("docs/rules");

    @Test
    void thePagesSayWhatTheCodeAndTheFixturesSay() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", index());
        for (Rule rule : Rules.all()) {
            pages.put(rule.info().id() + ".md", page(rule));
        }
        if ("update".equals(System.getProperty("textproof.pages"))) {
            Files.createDirectories(PAGES);
            try (Stream<Path> old = Files.list(PAGES)) {
                for (Path path : old.toList()) {
                    Files.delete(path);
                }
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
            }
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(pages.keySet());
        }
        List<String> stale = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            if (!Files.readString(PAGES.resolve(page.getKey())).equals(page.getValue())) {
                stale.add(page.getKey());
            }
        }
        assertThat(stale)
                .as("stale pages: run mvn test -Dtest=RulePagesTest -Dtextproof.pages=update")
                .isEmpty();
    }

    /** The table saves reading the annotations; {@code -Dtextproof.pages=update} writes it anew. */
    @Test
    void theTableOfSeveritiesSaysWhatTheAnnotationsSay() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Rule rule : Rules.all()) {
            table.append(rule.id())
                    .append(' ')
                    .append(rule.info().severity().name())
                    .append('\n');
        }
        Path file = Path.of("src/main/resources/io/github/textproof/rule/severities.txt");
        if ("update".equals(System.getProperty("textproof.pages"))) {
            Files.writeString(file, table.toString());
        }
        assertThat(Files.readString(file)).isEqualTo(table.toString());
    }

    @Test
    void thePageOfARuleIsInTheJar() {
        for (String id : Rules.ids()) {
            assertThat(RulePages.page(id)).startsWith("# " + id);
        }
    }

    @Test
    void anUnknownRuleGetsTheNearestName() {
        assertThatThrownBy(() -> RulePages.page("malformed-byte")).hasMessageContaining("malformed-bytes");
    }

    @Test
    void theListNamesEveryRule() {
        assertThat(RulePages.list()).contains(Rules.ids());
    }

    @Test
    void theListNamesEachGroupOnceAndSaysWhatIsFixable() {
        List<String> lines =
                RulePages.list().lines().filter(line -> !line.isEmpty()).toList();
        assertThat(lines).doesNotHaveDuplicates().contains("encoding", "character", "whitespace", "bundle", "output");
        assertThat(lines).anyMatch(line -> line.matches(" +byte-order-mark +error +fixable +\\w.*"));
        assertThat(lines).anyMatch(line -> line.matches(" +malformed-bytes +error +(?!fixable)\\w.*"));
    }

    private static String index() {
        StringBuilder out = new StringBuilder("# Rules\n");
        String group = "";
        for (Rule rule : Rules.all()) {
            if (!Rules.group(rule).equals(group)) {
                group = Rules.group(rule);
                out.append("\n## ")
                        .append(group)
                        .append("\n\n| rule | default | fixable | reports |\n|---|---|---|---|\n");
            }
            RuleInfo info = rule.info();
            out.append(String.format(
                    "| [%s](%s.md) | %s | %s | %s |\n",
                    info.id(), info.id(), severity(info), info.fixable() ? "yes" : "", info.summary()));
        }
        return out.toString();
    }

    private static String severity(RuleInfo info) {
        return info.scope().isEmpty() ? info.severity().word() : info.severity().word() + "; " + info.scope();
    }

    private static String page(Rule rule) throws IOException {
        RuleInfo info = rule.info();
        StringBuilder out = new StringBuilder("# " + info.id() + "\n\n" + info.summary() + "\n\n");
        out.append("| default | fixable | group | since |\n|---|---|---|---|\n");
        out.append(String.format(
                "| %s | %s | %s | %s |\n\n%s\n",
                severity(info),
                info.fixable() ? "yes" : "no",
                Rules.group(rule),
                info.since(),
                info.rationale().strip()));
        if (info.options().length > 0) {
            out.append("\n## Options\n\n| option | default | meaning |\n|---|---|---|\n");
            for (RuleOption option : info.options()) {
                out.append(String.format(
                        "| `%s` | %s | %s |\n", option.name(), option.defaultValue(), option.description()));
            }
        }
        List<Fixture> fixtures = Fixture.of(info.id());
        if (!fixtures.isEmpty()) {
            out.append("\n## Examples\n");
        }
        for (Fixture fixture : fixtures.stream().filter(Fixture::isBad).toList()) {
            out.append("\nReported:\n\n").append(example(fixture));
            out.append(fence("", Files.readString(fixture.expected())));
        }
        for (Fixture fixture : fixtures.stream().filter(f -> !f.isBad()).toList()) {
            out.append("\nSilent:\n\n").append(example(fixture));
        }
        if (fixtures.stream().anyMatch(RulePagesTest::hasEscapes)) {
            out.append("\n`\\{200B}` stands for a code point and `\\xE9` for a byte that could not be seen here.\n");
        }
        return out.toString();
    }

    private static boolean hasEscapes(Fixture fixture) {
        return fixture.name().endsWith(".esc");
    }

    private static String example(Fixture fixture) throws IOException {
        if (!fixture.isDirectory()) {
            return fence(fixture.plainName(), shown(fixture.path()));
        }
        try (Stream<Path> files = Files.walk(fixture.path())) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> fence(fixture.path().relativize(file).toString(), shown(file)))
                    .collect(Collectors.joining());
        }
    }

    private static String shown(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = file.toString().endsWith(".esc")
                    ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                    : Escapes.encode(bytes).replace("\\\\", "\\");
            return text.length() > 1500 ? text.substring(0, text.offsetByCodePoints(0, 700)) + "\n…\n" : text;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String fence(String name, String text) {
        String fence = text.contains("```") ? "````" : "```";
        String title = name.isEmpty() ? "" : "`" + name + "`\n\n";
        return title + fence + "text\n" + text + (text.endsWith("\n") ? "" : "\n") + fence + "\n\n";
    }
}
