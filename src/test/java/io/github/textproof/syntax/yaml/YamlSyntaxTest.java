package io.github.textproof.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlSyntaxTest {
    private static final String[] VALUES = {
        "plain",
        "two words",
        "\"quoted: \\u00e9\"",
        "'it''s'",
        "17",
        "1.5",
        "true",
        "null",
        "[a, 'b, c', {d: e}]",
        "{x: 1, y: [2]}",
        "\u4e2d\u6587",
        "a#b",
        "http://example.org"
    };

    /** A mapping of random depth, two blanks a level, and where each value stands. */
    private static String document(Random random, List<Span> values) {
        StringBuilder yaml = new StringBuilder();
        write(random, 0, yaml, values);
        return yaml.toString();
    }

    private static void write(Random random, int level, StringBuilder yaml, List<Span> values) {
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            yaml.append("  ".repeat(level)).append("key").append(i).append(':');
            if (level < 3 && random.nextInt(3) == 0) {
                yaml.append('\n');
                write(random, level + 1, yaml, values);
            } else {
                String value = VALUES[random.nextInt(VALUES.length)];
                yaml.append(' ');
                values.add(new Span(yaml.length(), yaml.length() + value.length()));
                yaml.append(value).append(random.nextInt(4) == 0 ? " # note\n" : "\n");
            }
        }
    }

    @Property(tries = 3000, seed = "20261125")
    void readsWhatTheReferenceReaderReads(@ForAll long seed) {
        String yaml = document(new Random(seed), new ArrayList<>());
        YamlSyntax syntax = parse(yaml);
        assertThat(syntax.error()).as(yaml).isNull();
        Map<String, String> expected = new LinkedHashMap<>();
        flatten("", new Load(LoadSettings.builder().build()).loadFromString(yaml), expected);
        Map<String, String> actual = new LinkedHashMap<>();
        for (Entry entry : syntax.entries()) {
            Literal value = entry.value();
            if (value != null) {
                actual.put(entry.path(), value.value());
            }
        }
        assertThat(actual.keySet()).as(yaml).isEqualTo(expected.keySet());
        expected.forEach((path, value) -> {
            if (!value.isEmpty()) {
                assertThat(actual.get(path)).as(yaml).isEqualTo(value);
            }
        });
    }

    /** The strings of mappings by their path; empty where a scalar is no string. */
    private static void flatten(String path, Object node, Map<String, String> strings) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(path.isEmpty() ? "" + key : path + "." + key, value, strings));
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Map<?, ?> map) {
                    flatten(path + "[" + i + "]", map, strings);
                }
            }
        } else {
            strings.put(path, node instanceof String text ? text : "");
        }
    }

    @Property(tries = 3000, seed = "20261125")
    void everyLiteralKnowsWhereItIsWritten(@ForAll long seed) {
        String yaml = document(new Random(seed), new ArrayList<>());
        for (Entry entry : parse(yaml).entries()) {
            Literal key = entry.key();
            assertThat(yaml.substring(key.span().start(), key.span().end())).isEqualTo(key.value());
            Literal value = entry.value();
            if (value != null && value.isVerbatim()) {
                assertThat(yaml.substring(value.span().start(), value.span().end()))
                        .isEqualTo(value.value());
            }
        }
    }

    /** Defects that leave no YAML, each put in the place of a random value. */
    private static final String[] DEFECTS = {
        "a: b",
        "\"never closed",
        "[a, b",
        "{a: b",
        "@name",
        "`name",
        "\"bad \\q escape\"",
        "[a, b}",
        "*unknown",
        "\"closed\" more",
        "]"
    };

    @Property(tries = 5000, seed = "20261125")
    void aDefectIsReportedWithinOneToken(@ForAll long seed) {
        Random random = new Random(seed);
        List<Span> values = new ArrayList<>();
        String yaml = document(random, values);
        Span value = values.get(random.nextInt(values.size()));
        String defect = DEFECTS[random.nextInt(DEFECTS.length)];
        String broken =
                yaml.substring(0, value.start()) + defect + "\n" + yaml.substring(yaml.indexOf('\n', value.end()) + 1);
        SyntaxError error = parse(broken).error();
        assertThat(error).as(broken).isNotNull();
        int next = broken.indexOf('\n', value.start()) + 1;
        while (next < broken.length() && broken.charAt(next) == ' ') {
            next++;
        }
        // What is never closed is seen at the first token of the next line, which cannot be a part of it.
        assertThat(error.span().start()).as(broken + error).isBetween(value.start() - 1, next);
    }

    @Test
    void nothingIsExpandedAndNothingOverflows() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThat(parse(laughs.toString()).error()).isNull();
        assertThat(parse("[".repeat(50_000) + "]".repeat(50_000)).error()).isNull();
        assertThat(parse("[".repeat(200_000)).error()).isNotNull();
        assertThat(parse("- ".repeat(50_000) + "a").error()).isNull();
        assertThat(parse("\"".repeat(99_999)).error()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`%YAML 1.2\n---\n!!str a` | tag:yaml.org,2002:str",
                "`%YAML 1.1 # old\n%FUTURE x\n---\n!local a` | !local",
                "`%TAG !e! tag:example.com,2000:\n---\n!e!x a` | tag:example.com,2000:x",
                "`%TAG !! tag:example.com,2000:\n---\n!!x-1 a` | tag:example.com,2000:x-1",
                "`!<tag:example.com,2000:Az09> a` | tag:example.com,2000:Az09",
                "`! a` | !",
                "`!!a%21%C3%A9 a` | tag:yaml.org,2002:a!\u00e9",
                "`!a%2 a` | !a%2"
            })
    void tagsAreReadInFull(String yaml, String tag) {
        YamlSyntax syntax = parse(yaml.replace("\\n", "\n"));
        assertThat(syntax.error()).isNull();
        assertThat(syntax.documents().get(0).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`%YAML 1.2\n%YAML 1.2\n---\na` | `%YAML 1.2\n---` | a document has one %YAML line only",
                "`%YAML 1.2 x\n---\na` | % | a %YAML line holds the version and nothing else, as in %YAML 1.2",
                "`%YAML\n---\na` | % | a %YAML line holds the version and nothing else, as in %YAML 1.2",
                "`%YAML 2.0\n---\na` | % | there is no YAML 2.0",
                "`%TAG !e!\n---\na` | % | %TAG needs a handle and a prefix behind it, like !e! tag:example.com,2000:",
                "`%TAG e a:\n---\na` | % | %TAG needs a handle and a prefix behind it, like !e! tag:example.com,2000:",
                "`%TAG !e! a:\n%TAG !e! b:\n---\na` | `%TAG !e! b` | the tag handle !e! is declared twice",
                "`!<tag: a` | !< | the tag !< is not closed by >",
                "`!<> a` | !< | the tag !< is not closed by >",
                "`!<tag:` | !< | the tag !< is not closed by >",
                "`!!x!y a` | !y | a ! inside a tag is written %21",
                "`!e! a` | ! | the tag !e! lacks its name",
                "`!e!x a` | ! | the tag handle !e! is not declared by a %TAG line",
                "`%TAG !e! a:\n---\n!e!x a\n...\n---\n!e!y b` | !e!y | the tag handle !e! is not declared by a %TAG line"
            })
    void saysWhatIsWrongWithATagOrDirective(String line, String place, String message) {
        String yaml = line.replace("\\n", "\n");
        SyntaxError error = parse(yaml).error();
        assertThat(error).isNotNull();
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.span().start()).isEqualTo(yaml.indexOf(place.replace("\\n", "\n")));
    }

    @Test
    void allDocumentsOfAStreamAreRead() {
        YamlSyntax syntax = parse("a: 1\n---\na: 2\n...\n---\n- b\n");
        assertThat(syntax.documents()).hasSize(3);
        assertThat(syntax.entries()).extracting(Entry::scope).doesNotHaveDuplicates();
    }

    private static YamlSyntax parse(String content) {
        return YamlSyntax.parse(Parsed.resource("a.yaml", content), Text.of(content));
    }
}
