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

    private static JsonSyntax strict(String content) {
        return JsonSyntax.parse(Parsed.resource("a.json", content), Text.of(content), JsonDialect.STRICT);
    }
}
