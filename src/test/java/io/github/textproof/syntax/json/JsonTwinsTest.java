package io.github.textproof.syntax.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Parsed;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonTwinsTest {
    private static JsonSyntax parse(String content) {
        return JsonSyntax.parse(Parsed.resource("a.json5", content), Text.of(content), null);
    }

    private static boolean hasTwins(JsonSyntax syntax) {
        Set<String> keys = new HashSet<>();
        for (Entry entry : syntax.entries()) {
            if (!keys.add(entry.scope() + " " + entry.key().value())) {
                return true;
            }
        }
        return false;
    }

    @Property(tries = 20_000, seed = "20261126")
    void noneIsMissed(@ForAll("objects") String content) {
        JsonSyntax syntax = parse(content);
        assertThat(syntax.isSound()).as(content).isTrue();
        if (hasTwins(syntax)) {
            assertThat(syntax.mayRepeatKeys()).as(content).isTrue();
        }
    }

    @Provide
    Arbitrary<String> objects() {
        Arbitrary<String> keys = Arbitraries.of(
                "\"a\"", "'a'", "a", "\"\\u0061\"", "\"b\"", "\"ab\"", "\"\"", "''", "\"é\"", "\"'\"", "'\"'", "\"c\"");
        return objects(keys, objects(keys, Arbitraries.of("1", "[]", "\"a\"", "{}")));
    }

    private static Arbitrary<String> objects(Arbitrary<String> keys, Arbitrary<String> values) {
        return Combinators.combine(keys, values)
                .as((key, value) -> key + ": " + value)
                .list()
                .ofMaxSize(4)
                .map(members -> "{" + String.join(", ", members) + "}");
    }

    @Test
    void aSoundFileIsNotComparedKeyByKey() {
        StringBuilder content = new StringBuilder("{");
        for (int i = 0; i < 10_000; i++) {
            content.append("\"key").append(i).append("\": {\"name\": 1, \"id\": 2},");
        }
        assertThat(parse(content.append("\"last\": 1}").toString()).mayRepeatKeys())
                .isFalse();
    }
}
