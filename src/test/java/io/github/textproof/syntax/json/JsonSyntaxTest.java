package io.github.textproof.syntax.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.SyntaxError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

class JsonSyntaxTest {
    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final List<String> TOKEN_ENDS = List.of(
            "", "0", "\"", "n\"", "0\"", "00\"", "000\"", "0000\"", "e", "ue", "rue", "se", "lse", "alse", "l", "ll",
            "ull");

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\"a\"",
                        "\"b\":",
                        "\"\\u00e9\"",
                        "\\",
                        "\\n",
                        "\\u12",
                        "\\q",
                        "0",
                        "1",
                        "-",
                        "+",
                        ".",
                        "e",
                        "E5",
                        "-0.5e+7",
                        "true",
                        "false",
                        "null",
                        "tru",
                        " ",
                        "\n",
                        "\r\n",
                        "\t",
                        "\u0001",
                        "\0",
                        "\u00a0",
                        "\u00e9",
                        "\ud83d\ude00",
                        "\ud800",
                        "\ufeff",
                        "'",
                        "/",
                        "//",
                        "/*",
                        "*/",
                        "#",
                        "{\"a\":1}",
                        "[1,2]",
                        "\uff0c",
                        "x")
                .list()
                .ofMinSize(0)
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }

    /** What Jackson says of a text: the entries, or null when it rejects it. */
    private static @Nullable List<String> jackson(String content) {
        List<String> entries = new ArrayList<>();
        try (JsonParser parser = JACKSON.createParser(content)) {
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.getParsingContext().inRoot()) {
                    values += token.isStructEnd() || token.isScalarValue() ? 1 : 0;
                }
                if (token == JsonToken.FIELD_NAME) {
                    entries.add(parser.currentName());
                } else if (token.isScalarValue()) {
                    entries.add(parser.getText());
                }
            }
            return values == 1 ? entries : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Property(tries = 50_000, seed = "20261125")
    void takesWhatJacksonTakesWithTheSameValues(@ForAll("tokens") String content) {
        JsonSyntax syntax = strict(content);
        List<String> expected = jackson(content);
        assertThat(syntax.isSound()).isEqualTo(expected != null);
        if (expected != null) {
            List<String> actual = new ArrayList<>();
            syntax.roots().forEach(root -> collect(root, actual));
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static void collect(JsonNode node, List<String> values) {
        Literal literal = node.literal();
        if (literal != null) {
            values.add(literal.value());
        }
        for (JsonNode child : node.children()) {
            Literal key = child.key();
            if (key != null) {
                values.add(key.value());
            }
            collect(child, values);
        }
    }

    /** The span holds the first char that no valid text can have there, or ends at it; cut-off texts are reported at their last char. */
    @Property(tries = 3_000, seed = "20261126")
    void stopsAtTheFirstPlaceWhereNoValidTextCanGoOn(@ForAll("tokens") String content) {
        SyntaxError error = strict(content).error();
        if (error == null) {
            return;
        }
        int end = error.span().end();
        if (isViable(content)) {
            assertThat(content.substring(end)).as(error.message()).isBlank();
            return;
        }
        assertThat(end <= content.length()).isTrue();
        // Commas before a bracket are reported at the comma, strings that a line break cuts as a whole.
        int first = error.span().start();
        assertThat(isViable(content.substring(0, first)))
                .as(content + " " + error)
                .isTrue();
        int wrong = end;
        while (wrong < content.length() && " \t\r\n".indexOf(content.charAt(wrong)) >= 0) {
            wrong++;
        }
        assertThat(isViable(content.substring(0, Math.min(wrong + 1, content.length()))))
                .as(content + " " + error)
                .isFalse();
    }

    /** Whether something can be appended that makes it valid: the end of a token, what a key lacks, and all closing brackets. */
    private static boolean isViable(String prefix) {
        StringBuilder closing = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < prefix.length(); i++) {
            char c = prefix.charAt(i);
            if (c == '"') {
                inString = !inString;
            } else if (inString && c == '\\') {
                i++;
            } else if (!inString && (c == '{' || c == '[')) {
                closing.insert(0, c == '{' ? '}' : ']');
            } else if (!inString && (c == '}' || c == ']') && closing.length() > 0) {
                closing.deleteCharAt(0);
            }
        }
        for (String token : TOKEN_ENDS) {
            for (String value : new String[] {"", ":0", "\"\":0"}) {
                if (jackson(prefix + token + value + closing) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void entriesHaveScopePathPlaceAndResolvedText() {
        String content = "{\"a\": {\"b\\u0063\": [1, {\"d\": \"x\\ty\"}]}, \"e\": null}";
        List<String> lines = new ArrayList<>();
        for (Entry entry : strict(content).entries()) {
            lines.add(entry.scope() + " " + entry.path() + " = " + entry.value() + " in "
                    + content.substring(entry.span().start(), entry.span().end()));
        }
        assertThat(lines)
                .containsExactly(
                        "0 a = null in \"a\": {\"b\\u0063\": [1, {\"d\": \"x\\ty\"}]}",
                        "2 a.bc = null in \"b\\u0063\": [1, {\"d\": \"x\\ty\"}]",
                        "6 a.bc[1].d = x\ty in \"d\": \"x\\ty\"",
                        "0 e = null in \"e\": null");
        Literal value = Objects.requireNonNull(strict(content).entries().get(2).value());
        assertThat(value.span(1, 2)).isEqualTo(new Span(content.indexOf("\\t"), content.indexOf("\\t") + 2));
        assertThat(strict(content).entries().get(3).value()).hasToString("null");
    }

    @Test
    void pointersLeadToPlaces() {
        String content = "{\"a/b\": [10, {\"~\": true, \"\": 1, \"\": 2}]}";
        JsonNode root = strict(content).roots().get(0);
        assertThat(written(content, root.at(""))).isEqualTo(content);
        assertThat(written(content, root.at("/a~1b/0"))).isEqualTo("10");
        assertThat(written(content, root.at("/a~1b/1/~0"))).isEqualTo("true");
        assertThat(written(content, root.at("/a~1b/1/"))).isEqualTo("2");
        assertThat(root.at("/a~1b/2")).isNull();
        assertThat(root.at("/a~1b/0/x")).isNull();
        assertThat(root.at("a")).isNull();
    }

    private static String written(String content, @Nullable JsonNode node) {
        Span span = Objects.requireNonNull(node).span();
        return content.substring(span.start(), span.end());
    }

    @Test
    void readsJson5ToTheLetter() {
        String content =
                "{un\\u0061: 'it\\'s \\\n\\x41\\0\\v', $_1: [+1, .5, 5., 0xfF, -Infinity, NaN, 1E3,],\u00a0\"\": \"\t\"}// end";
        List<Entry> entries = entries(content, JsonDialect.JSON5);
        assertThat(entries).extracting(Entry::path).containsExactly("una", "$_1", "");
        assertThat(entries.get(0).value()).hasToString("it's A\0\u000b");
        assertThat(entries.get(2).value()).hasToString("\t");
        assertThat(entries("{a: 'x\\\r\ny\\\rz'}", JsonDialect.JSON5).get(0).value())
                .hasToString("xyz");
        for (String sound : List.of("5", "+5", ".5", "0", "0xA", "'a'", "NaN", "[5.]")) {
            assertThat(parse("a.json5", sound, null).error()).as(sound).isNull();
        }
        for (String wrong : List.of(
                "010",
                "0x",
                "+",
                ".",
                "1.e",
                "'\\1'",
                "'\\01'",
                "'\n'",
                "'\\x4'",
                "{1a: 1}",
                "{a-b: 1}",
                "[,]",
                "{,}",
                "[1,,]",
                "/*")) {
            assertThat(parse("a.json5", wrong, null).error()).as(wrong).isNotNull();
        }
    }

    @Test
    void readsOneValueALine() {
        String content = "{\"a\": 1}\r\n\n  [{\"a\": 2}]\n3";
        List<Entry> entries = entries(content, JsonDialect.LINES);
        assertThat(entries).extracting(Entry::path).containsExactly("[0].a", "[1][0].a");
        assertThat(parse("a.jsonl", content, null).roots()).hasSize(3);
        assertThat(parse("a.jsonl", "", null).isSound()).isTrue();
        assertThat(error("a.jsonl", "1\n{\n}\n"))
                .isEqualTo("2 the line ends here, but the '{' in column 1 is still open");
        assertThat(error("a.jsonl", "1 2\n")).isEqualTo("2 '2' behind the end of the value: a line holds one value");
    }

    @Test
    void whatIsWrittenForAnotherReaderIsSoundAndSaid() {
        assertThat(liberty("{/* c */ \"a\": 1,}")).isEqualTo(1);
        assertThat(liberty("// top\n{\n// inner\n}")).isEqualTo(9);
        assertThat(liberty("{a: 1, b: 'x'}")).isEqualTo(1);
        assertThat(liberty("[1]")).isEqualTo(-1);
        // One slip is an error, as are a comma alone and what Python prints.
        assertThat(error("a.json", "{a: 1}")).isEqualTo("1 the key 'a' needs double quotes");
        assertThat(error("a.json", "[1,]")).isEqualTo("2 a comma behind the last element");
        assertThat(error("a.json", "{'a': 'b', 'c': 'd'}")).startsWith("1 keys take double quotes");
        // Elsewhere broken, it is that which is reported.
        assertThat(error("a.json", "{a: 1, b: 2 c: 3}")).isEqualTo("12 a comma is missing before 'c'");
        assertThat(error("a.json", "/**/{\"a\" 1}")).isEqualTo("9 a colon is missing between the key \"a\" and '1'");
        assertThat(parse("a.json", "/**/[]", JsonDialect.STRICT).error()).isNotNull();
    }

    private static int liberty(String content) {
        JsonSyntax syntax = parse("a.json", content, null);
        assertThat(syntax.isSound()).isTrue();
        SyntaxError liberty = syntax.liberty();
        return liberty == null ? -1 : liberty.span().start();
    }

    @Test
    void whatIsNoJsonOnPurposeIsSaid() {
        assertThat(other("{\"a\": {{ .Values.a }}}")).startsWith("a template of Helm");
        assertThat(other("{\"a\": \"{{ \"x\" | lower }}\"}")).startsWith("a template of Helm");
        assertThat(other("{\"a\": @a.b@}")).startsWith("to be filtered");
        assertThat(other("{<#if a>\"a\": 1</#if>}")).startsWith("a FreeMarker template");
        assertThat(other("{\"a\": 1}\n{\"a\": 2}\n")).startsWith("several JSON values");
        assertThat(other("callback({\"a\": 1});")).startsWith("JavaScript");
        assertThat(other("{\"a\": NumberLong(1)}")).startsWith("JavaScript");
        assertThat(other("\n  var x = {\"a\": 1};")).isEqualTo("JavaScript (var at its beginning)");
        assertThat(other("---\nlayout: none\n---\n{}")).startsWith("a page of a site generator");
        // Who sets the dialect says that it is one value; a name that promises more does not.
        String two = "{\"a\": 1}\n{\"a\": 2}\n";
        assertThat(parse("a.json", two, JsonDialect.STRICT).notItsFormat()).isNull();
        assertThat(parse("tsconfig.json", two, null).notItsFormat()).startsWith("several JSON values");
        // Marks elsewhere are no excuse.
        assertThat(error("a.json", "{\"a\": \"{{x}}\" \"b\": \"${y} @z@\"}"))
                .isEqualTo("14 a comma is missing before \"b\"");
        assertThat(error("a.json", "{\"a\": {{\"b\": 1}}}")).startsWith("7 a key and a colon are missing before '{'");
    }

    private static @Nullable String other(String content) {
        return parse("a.json", content, null).notItsFormat();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a/> | 0 this is markup, not JSON: it begins with '<'",
                "[<a/>] | 1 '<' begins no value",
                "[\uFF12] | 1 U+FF12 \uFF12 is not the JSON digit 2",
                "[\"\\x41\"] | 2 '\\x' is no escape: write \\u00 and two hexadecimal digits",
                "[\"a\\\\\\x\"] | 5 '\\x' is no escape: write \\u00 and two hexadecimal digits",
                "[\"a\\ b\"] | 3 a backslash before U+0020 is no escape: a backslash itself is written \\\\",
                "[1\uFF0C2] | 2 U+FF0C \uFF0C is not the JSON comma",
                "[\u201Ca\u201D] | 1 U+201C \u201C is not the JSON quote \"",
                "{\"a\"\uFF1A1} | 4 U+FF1A \uFF1A is not the JSON colon",
                "[\u00A01] | 1 U+00A0, a no-break space, is no blank in JSON",
                "[\uFEFF1] | 1 U+FEFF, a byte order mark, is no blank in JSON",
                "[\u22121] | 1 U+2212 \u2212 is not the JSON minus",
                "[\"a\u201D,\"b\"] | 6 'b' directly behind \"a\u201D,\": if U+201D \u201D in column 4 should close it, JSON needs \" there",
                "[\"C:\\dir\"] | 4 '\\d' is no escape: each backslash of a Windows path is written \\\\",
                "[\"\\d\"] | 2 '\\d' is no escape: a backslash itself is written \\\\",
                "[\"\\u12g4\"] | 2 '\\u12' is no \\uXXXX escape of four hexadecimal digits",
                "[0x1F] | 1 '0x1F' is no number of JSON: it has no hexadecimal ones",
                "[1.2.3] | 1 '1.2.3' is no number: a string takes double quotes",
                "[NULL] | 1 'NULL' is written null in JSON",
                "{\"a\"=1} | 4 a colon must stand behind the key \"a\", not '='",
                "[1;2] | 2 a comma must stand here, not ';'",
                "{\"a\":} | 5 a value is missing behind the colon",
                "[1} | 2 '}' does not close the '[' in column 1",
                "[1]] | 3 ']' closes nothing: it is one too many",
                "[\"a | 2 the file ends here, within the string that begins in column 2",
                "{\"a\":[1, | 7 the file ends here, behind a comma, but 2 brackets are still open, the last of them the '[' in column 6",
                "[tr | 2 the file ends here, within 'tr'",
            })
    void saysItInTheWordsOfWhoWritesJson(String content, String expected) {
        assertThat(error("a.json", content)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"d\": 2",
                "\"d\": 2 // }",
                "\"d\": 2 /* } */",
                "\"d\": 2 /* }\n} */",
                "\"d\": \"}\"",
                "\"d\": \"\\\"}\"",
                "\"d\": [1,\n        2]",
                "\"d\": [[],\n  {}, {}]"
            })
    void namesTheBracketThatDoesNotStandAsItsPartnerDoes(String inside) {
        String content = "{\n  \"a\": {\n    \"b\": 1,\n  \"c\": {\n    " + inside + "\n  }\n}\n";
        assertThat(error("tsconfig.json", content))
                .isEqualTo((content.length() - 2) + " the file ends here, but the '{' in line 1 is still open"
                        + "; by the indentation the '{' in line 2 is not closed");
    }

    @Test
    void aValueKnowsItsKeyAndWhereThatIsWritten() {
        String content = "{\"a\\n\": [10], \"b\": 1}";
        JsonNode root = strict(content).roots().get(0);
        assertThat(root.key()).isNull();
        assertThat(root.keySpan()).isNull();
        JsonNode list = root.children().get(0);
        assertThat(list.key()).hasToString("a\n");
        assertThat(list.keySpan()).isEqualTo(new Span(1, 6));
        assertThat(list.children().get(0).key()).isNull();
        assertThat(list.children().get(0).keySpan()).isNull();
    }

    @Test
    void depthCostsNoStackAndHasALimit() {
        int most = 1_000_000;
        String deep = "[".repeat(most) + "]".repeat(most);
        assertThat(parse("a.json", deep, null).isSound()).isTrue();
        assertThat(error("a.json", "[" + deep + "]")).startsWith(most + " more than 1,000,000 brackets are open here");
        assertThat(error("a.json", "[".repeat(most))).startsWith((most - 1) + " the file ends here");
        List<Entry> entries = entries("{\"a\":".repeat(1000) + "1" + "}".repeat(1000), JsonDialect.STRICT);
        assertThat(entries.get(999).path()).startsWith("\u2026.a.a").hasSize(201);
    }

    @Test
    void ofATextWithMoreValuesThanAreKeptOnlyTheSyntaxIsChecked() {
        String most = "{\"a\":1},".repeat(JsonSyntax.mostValues() / 2 - 1) + "{\"a\":";
        JsonSyntax whole = parse("a.json", "[" + most + "1}]", null);
        assertThat(whole.isSound()).isTrue();
        assertThat(whole.isForgotten()).isTrue();
        assertThat(whole.entries()).isEmpty();
        assertThat(whole.roots()).isEmpty();
        JsonSyntax less = parse("a.json", "[" + most.substring(8) + "1}]", null);
        assertThat(less.isForgotten()).isFalse();
        assertThat(less.entries()).hasSize(JsonSyntax.mostValues() / 2 - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "tsconfig.json, COMMENTS",
        "web/tsconfig.build.json, COMMENTS",
        "app.tsconfig.json, COMMENTS",
        ".vscode/settings.json, COMMENTS",
        "a/.vscode/settings.json, COMMENTS",
        "src/main/avro/user.avsc, COMMENTS",
        "api-extractor.json, COMMENTS",
        ".eslintrc.json, COMMENTS",
        "renovate.json5, JSON5",
        ".babelrc, JSON5",
        "log.ndjson, LINES",
        "LOG.JSONL, LINES",
        "package.json, STRICT",
        "mytsconfig.json, STRICT",
        "vscode/settings.json, STRICT",
    })
    void theNameTellsTheDialect(String path, JsonDialect dialect) {
        assertThat(JsonDialect.of(path)).isEqualTo(dialect);
    }

    /** The offset and the words of what is wrong. */
    private static String error(String path, String content) {
        SyntaxError error = Objects.requireNonNull(parse(path, content, null).error());
        return error.span().start() + " " + error.message();
    }

    private static List<Entry> entries(String content, JsonDialect dialect) {
        JsonSyntax syntax = parse("a.json", content, dialect);
        assertThat(syntax.error()).isNull();
        return syntax.entries();
    }

    private static JsonSyntax parse(String path, String content, @Nullable JsonDialect dialect) {
        return JsonSyntax.parse(Parsed.resource(path, content), Text.of(content), dialect);
    }

    private static JsonSyntax strict(String content) {
        return parse("a.json", content, JsonDialect.STRICT);
    }
}
