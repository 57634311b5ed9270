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
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

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

    /** What the reference reader makes of a text, in the words of {@link Events}; null when it refuses it. */
    private static @Nullable String reference(String yaml) {
        StringBuilder out = new StringBuilder();
        try {
            for (Event event : new Parse(LoadSettings.builder().build()).parseString(yaml)) {
                switch (event.getEventId()) {
                    case DocumentStart -> out.append("+DOC\n");
                    case Alias ->
                        out.append("=ALI *")
                                .append(((AliasEvent) event).getAlias().getValue())
                                .append('\n');
                    case Scalar -> {
                        ScalarEvent scalar = (ScalarEvent) event;
                        out.append("=VAL")
                                .append(properties(scalar, scalar.getTag().orElse(null)))
                                .append(' ')
                                .append(scalar.getScalarStyle() == ScalarStyle.PLAIN ? ":" : scalar.getScalarStyle())
                                .append(Events.escape(scalar.getValue()))
                                .append('\n');
                    }
                    case SequenceStart, MappingStart -> {
                        CollectionStartEvent start = (CollectionStartEvent) event;
                        boolean list = event.getEventId() == Event.ID.SequenceStart;
                        out.append(list ? "+SEQ" : "+MAP")
                                .append(!start.isFlow() ? "" : list ? " []" : " {}")
                                .append(properties(start, start.getTag().orElse(null)))
                                .append('\n');
                    }
                    case SequenceEnd -> out.append("-SEQ\n");
                    case MappingEnd -> out.append("-MAP\n");
                    default -> {}
                }
            }
        } catch (YamlEngineException e) {
            return null;
        }
        return out.toString();
    }

    private static String properties(NodeEvent event, @Nullable String tag) {
        return event.getAnchor().map(anchor -> " &" + anchor.getValue()).orElse("")
                + (tag == null ? "" : " <" + tag + ">");
    }

    private static String events(YamlSyntax syntax) {
        return syntax.documents().stream()
                .map(root -> "+DOC\n" + Events.of(root))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |\n  one\n   two\n\n  three\nb: >\n  one\n  two\n\n  three\n   four\n  five\n",
                "a: |-\n  x\n\nb: |+\n  x\n\nc: >-\n  x\n\nd: >+\n  x\n\n",
                "a: |2\n   x\n  y\nb: |1-\n  x\nc: >+1\n  x\n\n",
                "- |\n x\n- >\n\n  x\n\n  y\n  \n- |\n",
                "a: | # note\n  x # no note\nb: 1 # note\n",
                "|\n a\n---\n>\n a\n b\n",
                "a: one\n  two\n\n  three # note\nb: x\n",
                "a: 'one\n  two\n\n  it''s'\nb: \"one\n  two \\\n  three\\nfour\n\n  five\"\n",
                "\"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\x41\\u00e9\\U0001F600\"",
                "\" a\n\n\n b \"",
                "' a\n\n\n b '",
                "a: &x 1\nb: *x\nc: &y [1]\nd: &z {a: b}\n*x : e\n",
                "&a a: &b b\n&c c:\n  &d d: e\n",
                "&x\n- a\n- &y\n  b: c\n",
                "!!map\na: !!str 1\nb: !local [x]\nc: ! d\n",
                "!!str &a b: &c !!int 1\n",
                "? a\n: b\n? c\n? - d\n  - e\n: - f\n? |\n  g\n: h\n",
                "? a: b\n: c: d\n",
                "[a, b: c, ? d : e, ? f, {g: h, i, j: , \"k\":l}, [], {}, ]",
                "{a: [b, c], ? d, e : f, 'g':h, \"i\" : j, [k]: l}",
                "[a\n  b, 'c\n  d', # note\n  e: f\n]",
                "a:b\n",
                "a: b:c\n-d: -e\n?f: ?g\n",
                "- - - a\n  - b\n-\n  - c\n- d: e\n  f: g\n-\n- ''\n",
                "a:\n- b\n- c\nd:\n  - e\nf:\n\ng: ~\n",
                "a:\n  b:\n    c: d\n  e: f\ng: h\n",
                "a: b\n\n# note\n\n  # note\nc: d\n# note",
                "---\n...\n",
                "a\n---\nb\n...\n---\n# only a note\n---\nc: d\n...\n# end\n",
                "--- a\n--- |\n x\n--- {b: c}\n--- !t\n- d\n",
                "%YAML 1.2\n---\na\n...\n%TAG !e! tag:e.org,2000:\n---\n!e!x b\n",
                "---a: b\n",
                "a: ---\nb: '---'\n",
                "--- |\nabc\n----\n... x\n---x\n---\nd\n",
                "a: !t\n  &x b\nc: &y\n  !u d\ne: !t\n  &z\n  f: g\n",
                "!t\n&x\n- a\n",
                "a: |",
                "a: |-\nb: >\n\nc: |+\n\n",
                "a: b\rc:\r- d\r- |\r e\r",
                "a: [b,\n\n  c]\n\n\nd: 'e\n\n\n  f'\n",
                "a:\n  - b\n  -\n    c: d\n  - - e\n    - f\n",
                "a: &x b\n<<: *x\n",
                "a : b\n'c' : d\n\"e\": f\n",
                "a: [\n  b,\n  c\n  ]\nd: {\n  e: f\n  }\n",
                "- a\n -b\n",
                "a: \tb\nc:\t d\n",
                "a\r\nb:\r\n",
                "a: b\r\nc: |\r\n  d\r\n  e\r\nf: 'g\r\n  h'\r\n",
                "\u00e9: \u4e2d\n\ud83d\ude00: x\n",
                "",
                "# only a note\n",
                "\n\n  \n",
                "\ufeffa: b\n"
            })
    void readsTheEventsThatTheReferenceReaderReads(String yaml) {
        YamlSyntax syntax = parse(yaml.startsWith("\ufeff") ? yaml.substring(1) : yaml);
        String expected = reference(yaml);
        if (expected == null) {
            assertThat(syntax.error()).as(yaml).isNotNull();
        } else {
            assertThat(syntax.error()).isNull();
            assertThat(events(syntax)).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "a",
                        "b c",
                        "- ",
                        "? ",
                        ": ",
                        ":",
                        "\n",
                        "\n",
                        "\n  ",
                        "\n    ",
                        "  ",
                        " ",
                        "[",
                        "]",
                        "{",
                        "}",
                        ", ",
                        "'x'",
                        "\"y\\n\"",
                        " # c",
                        "|\n",
                        ">\n",
                        "|-\n",
                        ">+\n",
                        "|2\n",
                        "&x ",
                        "*x",
                        "!t ",
                        "!!str ",
                        "---\n",
                        "...\n",
                        "key: ",
                        "key:\n",
                        "'",
                        "\"",
                        "\t",
                        "\u00e9",
                        "\\",
                        "1")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 10_000, seed = "20261126")
    void whereBothReadATextTheyReadTheSame(@ForAll("soup") String yaml) {
        String expected = reference(yaml);
        YamlSyntax syntax = parse(yaml);
        if (expected != null && syntax.error() == null) {
            assertThat(events(syntax)).as(yaml).isEqualTo(expected);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NULL",
                "~ | NULL",
                "Null | NULL",
                "nULL | STRING",
                "TRUE | BOOLEAN",
                "false | BOOLEAN",
                "yes | STRING",
                "tRUE | STRING",
                "0 | INTEGER",
                "-17 | INTEGER",
                "+08 | INTEGER",
                "0o17 | INTEGER",
                "0x1F | INTEGER",
                "1_000 | STRING",
                "0o18 | STRING",
                "0xG | STRING",
                "0o | STRING",
                "0x | STRING",
                "- | STRING",
                "+ | STRING",
                "1a | STRING",
                "1.5 | FLOAT",
                "-.5 | FLOAT",
                "5. | FLOAT",
                "1e5 | FLOAT",
                "1.5E-3 | FLOAT",
                ".5e+1 | FLOAT",
                ".inf | FLOAT",
                "-.INF | FLOAT",
                "+.Inf | FLOAT",
                ".NaN | FLOAT",
                "-.nan | STRING",
                ". | STRING",
                "-. | STRING",
                "e5 | STRING",
                "1e | STRING",
                "1e+ | STRING",
                "1.2.3 | STRING",
                "1e5x | STRING",
                ".e5 | STRING",
                "\u0661 | STRING",
                "a | STRING"
            })
    void aPlainScalarMeansWhatTheCoreSchemaSays(String plain, ScalarType type) {
        assertThat(ScalarType.of(plain)).isEqualTo(type);
    }

    @Test
    void aTagOrQuotesSayWhatAScalarMeans() {
        YamlSyntax syntax =
                parse("['1', \"true\", !!int 1, !!str 1, ! 1, !!null x, !!bool x, !!float 1, !!set x, !x 1, 1, [1]]");
        assertThat(syntax.documents().get(0).children())
                .extracting(YamlNode::type)
                .containsExactly(
                        ScalarType.STRING,
                        ScalarType.STRING,
                        ScalarType.INTEGER,
                        ScalarType.STRING,
                        ScalarType.STRING,
                        ScalarType.NULL,
                        ScalarType.BOOLEAN,
                        ScalarType.FLOAT,
                        ScalarType.NONE,
                        ScalarType.NONE,
                        ScalarType.INTEGER,
                        ScalarType.NONE);
    }

    @Test
    void entriesHavePathsThroughListsAndMergesAndTheirPlaces() {
        String yaml =
                "a: &x\n  b: 1\nc:\n  - d: 'e'\n  - [f, {g: h}]\n<<: *x\n'<<': y\n? [k]\n: l: m\n*x : n\n&s o: *x\n";
        List<String> lines = new ArrayList<>();
        for (Entry entry : parse(yaml).entries()) {
            lines.add(entry.path() + " = " + entry.value() + " in "
                    + yaml.substring(entry.span().start(), entry.span().end()).replace("\n", "/"));
        }
        assertThat(lines)
                .containsExactly(
                        "a = null in a: &x/  b: 1",
                        "a.b = 1 in b: 1",
                        "c = null in c:/  - d: 'e'/  - [f, {g: h}]",
                        "c[0].d = e in d: 'e'",
                        "c[1][1].g = h in g: h",
                        "<< = y in '<<': y",
                        "l = m in l: m",
                        "o = null in o: *x");
    }

    /** In the texts a slash stands for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "`a: b: c` ~ 4 ~ 5 ~ `a value that holds ': ' needs quotes`",
                "`a: 'b' c` ~ 7 ~ 8 ~ `text stands behind the closing quote: a ' inside is written ''`",
                "`a: \"b\" c` ~ 7 ~ 8 ~ `text stands behind the closing quote: a \" inside is written \\\"`",
                "`a: [b] c` ~ 7 ~ 8 ~ `text stands behind the closing bracket: a value that begins with [ needs quotes`",
                "`a: 'b/  c' d` ~ 11 ~ 12 ~ `text stands behind the closing quote: the one of line 1 was not closed there`",
                "`a: |x/  b` ~ 4 ~ 5 ~ `nothing but +, - or a digit may follow |: the text begins in the next line`",
                "`a: |12/  b` ~ 5 ~ 6 ~ `nothing but +, - or a digit may follow |: the text begins in the next line`",
                "`a: - b` ~ 3 ~ 4 ~ `a list begins in a line of its own; a value that begins with '- ' needs quotes`",
                "`a: ? b` ~ 3 ~ 4 ~ `a key behind ? begins in a line of its own; a value that begins with '? ' needs quotes`",
                "`a: &x - b` ~ 6 ~ 7 ~ `behind an anchor or tag a list begins in the next line`",
                "`a: &x b: c` ~ 7 ~ 8 ~ `a value that holds ': ' needs quotes`",
                "`a: b/  c: d` ~ 8 ~ 9 ~ `this line goes on with the value 'b' of line 1, where ': ' cannot stand: it is indented too deep, or the value needs quotes`",
                "`a: b/- c` ~ 5 ~ 6 ~ `a list item stands among keys: 'a:' in line 1 has its value already, or the indentation is wrong`",
                "`- a/b: c` ~ 4 ~ 5 ~ `'b:' stands among the items of the list that has one in line 1: it lacks its dash, or the indentation is wrong`",
                "`- a/-b` ~ 4 ~ 5 ~ `a blank is missing behind the dash`",
                "`- a/\u2013 b` ~ 4 ~ 5 ~ `'\u2013' is no dash of YAML: '- ' begins an item`",
                "`- a/-\u00a0b` ~ 5 ~ 6 ~ `the blank behind the dash is a no-break space (U+00A0), which is none for YAML`",
                "`a: b/ c: d/` ~ 7 ~ 8 ~ `this line goes on with the value 'b' of line 1, where ': ' cannot stand: it is indented too deep, or the value needs quotes`",
                "`a:/    b: c/  d: e/` ~ 14 ~ 15 ~ `the line is indented by 2 spaces: those above that it could belong to have 0 or 4`",
                "`a:/    b: c/ d: e/` ~ 13 ~ 14 ~ `the line is indented by 1 space: those above that it could belong to have 0 or 4`",
                "`a: b/c/d: e` ~ 5 ~ 6 ~ `'c' has no colon behind it, so it is no key; text of the value above must be indented`",
                "`a: b/c` ~ 5 ~ 6 ~ `'c' has no colon behind it, so it is no key; text of the value above must be indented`",
                "`a/b: c` ~ 3 ~ 4 ~ `this line goes on with the text 'a' of line 1, where ': ' cannot stand: a colon is missing there`",
                "`'a/ b': c` ~ 6 ~ 7 ~ `a key must stand in one line, and ''a' began in line 1`",
                "`[a/]: c` ~ 4 ~ 5 ~ `a key must stand in one line, and '[a' began in line 1`",
                "`a: b/'c' d` ~ 8 ~ 9 ~ `a colon is missing behind the key`",
                "`a: b/'c':d` ~ 8 ~ 9 ~ `a blank is missing behind the colon`",
                "`a:b/c: d` ~ 1 ~ 2 ~ `a blank is missing behind the colon`",
                "`a\u00ff\uff1a b/c: d` ~ 2 ~ 3 ~ `'\uff1a' is no colon of YAML: ': ' separates a key from its value`",
                "`a\uff1a b/c: d` ~ 1 ~ 2 ~ `'\uff1a' is no colon of YAML: ': ' separates a key from its value`",
                "`a: b/c\uff1a d` ~ 6 ~ 7 ~ `'\uff1a' is no colon of YAML: ': ' separates a key from its value`",
                "`a: b/c:\u00a0d` ~ 7 ~ 8 ~ `the blank behind the colon is a no-break space (U+00A0), which is none for YAML`",
                "`a:\u3000b/c: d` ~ 2 ~ 3 ~ `the blank behind the colon is an ideographic space (U+3000), which is none for YAML`",
                "`a:/\tb: c` ~ 3 ~ 4 ~ `a tab in the indentation: YAML takes only spaces there`",
                "`a:/  b: c/\td: e` ~ 10 ~ 11 ~ `a tab in the indentation: YAML takes only spaces there`",
                "`a: 'b` ~ 5 ~ 5 ~ `the quote ' that began in line 1 is not closed`",
                "`a: \"b/c: d` ~ 6 ~ 7 ~ `the line must be indented, for the quote \" that began in line 1 is still open, or it is not closed where it should be`",
                "`a: [b, c/d: e` ~ 9 ~ 10 ~ `the line must be indented, for the bracket [ that began in line 1 is still open, or it is not closed where it should be`",
                "`a: {b: c` ~ 8 ~ 8 ~ `the bracket { that began in line 1 is not closed`",
                "`a: [b}` ~ 5 ~ 6 ~ `the bracket [ of line 1 is closed by }`",
                "`a: {b]` ~ 5 ~ 6 ~ `the bracket { of line 1 is closed by ]`",
                "`a: [b, , c]` ~ 7 ~ 8 ~ `nothing stands before this comma`",
                "`a: [, b]` ~ 4 ~ 5 ~ `nothing stands before this comma`",
                "`a: [- b]` ~ 4 ~ 5 ~ `a dash makes no item in brackets: a comma does`",
                "`a: [|/ b]` ~ 4 ~ 5 ~ `a block of text behind | cannot stand in brackets`",
                "`a: [b: c: d]` ~ 8 ~ 9 ~ `a value that holds ': ' needs quotes`",
                "`{a: b c: d}` ~ 7 ~ 8 ~ `a comma is missing before 'c:', or a value that holds ': ' needs quotes`",
                "`{a: b/  c: d}` ~ 9 ~ 10 ~ `a comma is missing before 'c:', or the bracket { of line 1 is not closed`",
                "`{'a': b 'c': d}` ~ 11 ~ 12 ~ `a comma is missing before ''c':', or a value that holds ': ' needs quotes`",
                "`['a' b]` ~ 5 ~ 6 ~ `a comma is missing before 'b'`",
                "`a: @b` ~ 3 ~ 4 ~ `a value that begins with @ needs quotes`",
                "`a: %b` ~ 3 ~ 4 ~ `a value that begins with % needs quotes`",
                "`%a` ~ 2 ~ 2 ~ `a line '---' is missing behind the lines that begin with %`",
                "`a: b/%c` ~ 5 ~ 6 ~ `a line that begins with % stands at the top of a file or behind a line '...'`",
                "`a: *x` ~ 3 ~ 5 ~ `a value that begins with * needs quotes: no anchor is named x`",
                "`a: &x b/*x: c` ~ 8 ~ 11 ~ `a blank is missing between *x and the colon`",
                "`a: &x *x` ~ 6 ~ 7 ~ `an alias can have neither anchor nor tag`",
                "`&a &b c` ~ 3 ~ 4 ~ `this value has an anchor already`",
                "`!a !b c` ~ 3 ~ 4 ~ `this value has a tag already`",
                "`a: &x/  &y b` ~ 8 ~ 9 ~ `the value has an anchor or tag already in the lines above`",
                "`a: \"\\x4g\"` ~ 4 ~ 7 ~ `'\\x' needs 2 hexadecimal digits of a character`",
                "`a: \"\\u12\"` ~ 4 ~ 8 ~ `'\\u' needs 4 hexadecimal digits of a character`",
                "`a: \"\\q\"` ~ 4 ~ 6 ~ `'\\q' is no escape: a backslash is written \\\\ in double quotes, and as it is in single ones`",
                "`a: \"\\U00110000\"` ~ 4 ~ 14 ~ `'\\U' needs 8 hexadecimal digits of a character`",
                "`--- a/b: c` ~ 7 ~ 8 ~ `this line goes on with the value 'a' of line 1, where ': ' cannot stand: it is indented too deep, or the value needs quotes`",
                "`a/.../b: c/d` ~ 11 ~ 12 ~ `'d' has no colon behind it, so it is no key; text of the value above must be indented`",
                "`%YAML 1.2/a: b` ~ 10 ~ 11 ~ `a line '---' is missing behind the lines that begin with %`",
                "`a: b/... c` ~ 9 ~ 10 ~ `nothing may follow here`",
                "`'a'/b` ~ 4 ~ 5 ~ `'b' stands behind the end of the document: its value is complete, and a line '---' would begin another`",
                "`a: |/     /  b` ~ 7 ~ 10 ~ `the blank line is indented deeper than the text below it: a digit behind | or > must say how deep the text is`",
                "`<<<<<<< x/a: b` ~ 0 ~ 7 ~ `a marker of a merge conflict is no YAML`",
                "`-\ta: b` ~ 1 ~ 2 ~ `a tab in the indentation: YAML takes only spaces there`",
                "`- a:/\t- b` ~ 5 ~ 6 ~ `a tab in the indentation: YAML takes only spaces there`",
                "`a: \"\\x4` ~ 4 ~ 7 ~ `'\\x' needs 2 hexadecimal digits of a character`",
                "`a: b/<<<<<<< x/c: d` ~ 5 ~ 12 ~ `a marker of a merge conflict is no YAML`",
                "`- a/=======/- b` ~ 4 ~ 11 ~ `a marker of a merge conflict is no YAML`",
                "`a:/- b/ c: d` ~ 9 ~ 10 ~ `this line goes on with the text 'b' of line 2, where ': ' cannot stand: a colon is missing there`",
                "`a: ]` ~ 3 ~ 4 ~ `a value that begins with ] needs quotes`",
                "`a: }` ~ 3 ~ 4 ~ `a value that begins with } needs quotes`",
                "`a: ,b` ~ 3 ~ 4 ~ `a value that begins with , needs quotes`",
                "`a: #b/  c: d/ e: f` ~ 14 ~ 15 ~ `the line is indented by 1 space: those above that it could belong to have 0 or 2`",
                "`a: [b]c` ~ 6 ~ 7 ~ `text stands behind the closing bracket: a value that begins with [ needs quotes`",
                "`a: \"b/\" c: d` ~ 6 ~ 7 ~ `the line must be indented, for the quote \" that began in line 1 is still open, or it is not closed where it should be`",
                "`a: 'x'/  y: z` ~ 9 ~ 10 ~ `the line is indented deeper than 'a:' in line 1, which has its value already`"
            })
    void saysWhatIsWrongAndWhere(String lines, int start, int end, String message) {
        SyntaxError error = parse(lines.replace('/', '\n')).error();
        assertThat(error).isEqualTo(new SyntaxError(new Span(start, end), message));
    }

    /** The offsets of what the specification forbids. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "`a: 'b'#c` ~ 6 ~ a comment needs a blank before its #: not every reader lets it pass",
                "`a: 'x/y'` ~ 6 ~ the line must be indented, for the quote ' that began in line 1 is still open: not every reader lets it pass",
                "`a: 'x/y/z'` ~ 6 ~ the line must be indented, for the quote ' that began in line 1 is still open: not every reader lets it pass",
                "`a: [x,/y]` ~ 7 ~ the line must be indented, for the bracket [ that began in line 1 is still open: not every reader lets it pass"
            })
    void whatMostReadersLetPassIsNoError(String lines, int at, String message) {
        YamlSyntax syntax = parse(lines.replace('/', '\n'));
        assertThat(syntax.error()).isNull();
        assertThat(syntax.breaches()).containsExactly(new SyntaxError(new Span(at, at + 1), message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [x\n]",
                "a: {b: c\n}",
                "a: 'b\n  c'",
                "a: 'b' #c",
                "a: [b #c\n  ]",
                "? a\n? b\n: c\n: d",
                ": a\n: b",
                "a: b#c",
                "{a: b:c, \"d\":e :f}",
                "a: [b c: d]",
                "- a\n  - b\n - c",
                "a: b\n  - c\n",
                "a: \"\\U0010FFFF\"",
                "|\n\n  a"
            })
    void whatTheSpecificationAllowsIsSound(String yaml) {
        assertThat(parse(yaml).error()).isNull();
        assertThat(parse(yaml).breaches()).isEmpty();
    }

    @Test
    void readsWhatTheReferenceReaderDoesNot() {
        assertThat(events(parse("\"\\N\\_\\L\\P\""))).isEqualTo("+DOC\n=VAL \"\u0085\u00a0\u2028\u2029\n");
        assertThat(events(parse("{: m}"))).isEqualTo("+DOC\n+MAP {}\n=VAL :\n=VAL :m\n-MAP\n");
        assertThat(events(parse("[a:b, http://x, -1, a#b, ?x, :y]")))
                .isEqualTo("+DOC\n+SEQ []\n=VAL :a:b\n=VAL :http://x\n=VAL :-1\n=VAL :a#b\n=VAL :?x\n=VAL ::y\n-SEQ\n");
    }

    @Test
    void theFirstThingWrongIsSaid() {
        assertThat(parse("a: b: c\nd: \u0001").error())
                .isEqualTo(new SyntaxError(new Span(4, 5), "a value that holds ': ' needs quotes"));
        assertThat(parse("d: \u0001\na: b: c").error())
                .isEqualTo(new SyntaxError(new Span(3, 4), "a control character (U+0001) cannot stand in YAML"));
    }

    @Test
    void aLongKeyNeedsAQuestionMark() {
        String key = "k".repeat(1025);
        String message = "a key may have 1024 characters unless a ? stands before it";
        for (String yaml : List.of(key + ": a", "'" + key + "': a", "- b: c\n  " + key + ": a", "[" + key + ": a]")) {
            SyntaxError error = parse(yaml).error();
            assertThat(error).isNotNull();
            assertThat(error.message()).isEqualTo(message);
        }
        assertThat(parse("? " + key + "\n: a").error()).isNull();
        assertThat(parse(key.substring(1) + ": a").error()).isNull();
        assertThat(parse("{" + key + ": a}").error()).isNull();
    }

    @Test
    void ofMoreNodesThanAreKeptOnlyTheSyntaxIsChecked() {
        String most = "[" + "a,".repeat(999_999) + "]";
        assertThat(parse(most).documents()).hasSize(1);
        assertThat(parse("- " + most).documents()).isEmpty();
        assertThat(parse("- " + most).error()).isNull();
        assertThat(parse("- " + most + "\n- ]").error()).isNotNull();
        assertThat(parse("{" + "a: b,".repeat(500_000) + "}").documents()).isEmpty();
        assertThat(parse("- a: b\n".repeat(400_000)).documents()).isEmpty();
    }

    @Test
    void aNodeReachesFromItsFirstCharToItsLast() {
        String yaml = "&k a: [b, {c: d}] # e\nf:\n  - 'g'\n  - |\n    h\n\ni:\n";
        YamlNode root = parse(yaml).documents().get(0);
        assertThat(root.span()).isEqualTo(new Span(0, yaml.indexOf("i:") + 2));
        assertThat(root.children())
                .extracting(YamlNode::toString)
                .containsExactly("a", "[b, {c: d}]", "f", "- 'g'\n  - |\n    h", "i", "");
        assertThat(root.children().get(0).anchor()).isEqualTo("k");
        assertThat(root.children().get(1).children())
                .extracting(YamlNode::toString)
                .containsExactly("b", "{c: d}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "`a.yaml` ~ `a: {{ .x }} y` ~ `a template of Helm, Jinja, Mustache or Handlebars ({{ in line 1)`",
                "`a.yaml` ~ `a:/  {{- if .x }}/  b: c` ~ `a template of Helm, Jinja, Mustache or Handlebars ({{ in line 2)`",
                "`a.yaml` ~ `a: b/{{ x }}/  c: d` ~ `a template of Helm, Jinja, Mustache or Handlebars ({{ in line 2)`",
                "`a.yaml` ~ `{% if x %}/a: b` ~ `a template of Helm, Jinja, Mustache or Handlebars ({% in line 1)`",
                // braces in quotes are text, but for quotes in them
                "`a.yaml` ~ `a: '{{ x }}' b` ~ none",
                "`a.yaml` ~ `a: '{{ 'x' }}'` ~ `a template of Helm, Jinja, Mustache or Handlebars ({{ in line 1)`",
                "`a.yaml` ~ `a: it's {{ x }}: b` ~ `a template of Helm, Jinja, Mustache or Handlebars ({{ in line 1)`",
                "`a.yaml` ~ `a: ${{ x }}: b` ~ none",
                "`a.yaml` ~ `a: b: c # {{ x }}` ~ none",
                "`a.yaml` ~ `a: {{ x }}/b: c/d: e: f` ~ `a template of Helm, Jinja, Mustache or Handlebars ({{ in line 1)`",
                "`a.yaml` ~ `a: [b, {{ x }}]/b: c/d: e: f` ~ `a template of Helm, Jinja, Mustache or Handlebars ({{ in line 1)`",
                "`a.yaml` ~ `a: {b: {x: y}}/b: c/d: e: f` ~ none",
                "`a.yaml` ~ `a: '{{ x }}'/b: c/d: e: f` ~ none",
                "`chart>templates>a.yaml` ~ `a: '{{ x }}'/b: c/d: e: f` ~ `a template of Helm, Jinja, Mustache or Handlebars ({{ in line 1)`",
                "`a.j2.yaml` ~ `a: b: c` ~ `a template by its path`",
                "`a.yaml` ~ `<#if x>/a: b: c` ~ `a FreeMarker template (<# in line 1)`",
                "`a.yaml` ~ `a: b/  #if (x)/c: d: e` ~ `a Velocity template (#if ( in line 2)`",
                "`a.yaml` ~ `a: b: c/#if (x)` ~ none",
                "`a.yaml` ~ `<% x %>/a: b: c` ~ `an ERB, JSP or Groovy template (<% in line 1)`",
                "`a.yaml` ~ `a: @b.c@` ~ `to be filtered by the build first (@b.c@ in line 1)`"
            })
    void aTemplateIsToldFromAMistake(String path, String lines, @Nullable String what) {
        String content = lines.replace('/', '\n');
        YamlSyntax syntax = YamlSyntax.parse(Parsed.resource(path.replace('>', '/'), content), Text.of(content));
        assertThat(syntax.notItsFormat()).isEqualTo(what);
        assertThat(syntax.error() == null).isEqualTo(what != null);
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
