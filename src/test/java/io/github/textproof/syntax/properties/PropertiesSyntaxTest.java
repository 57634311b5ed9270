package io.github.textproof.syntax.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.Parsed;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PropertiesSyntaxTest {
    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(
                        "a",
                        "key",
                        "=",
                        ":",
                        " ",
                        "\t",
                        "\f",
                        "\n",
                        "\r",
                        "\r\n",
                        "\\",
                        "\\\n",
                        "\\\r\n",
                        "\\\r",
                        "\\u",
                        "\\u00e9",
                        "\\u0",
                        "00",
                        "e9",
                        "g",
                        "#",
                        "!",
                        "\\t",
                        "\\n",
                        "\\:",
                        "\\ ",
                        "\\\\",
                        "\u00e9",
                        "\u0001",
                        "\ud83d\ude00",
                        "u",
                        "\u0085",
                        "\u00a0")
                .list()
                .ofMinSize(0)
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 100_000, seed = "20261125")
    void readsWhatThePlatformReadsOrBothFail(@ForAll("files") String content) {
        PropertiesSyntax syntax = parse(content);
        Map<String, String> expected = load(content);
        if (expected == null) {
            assertThat(syntax.escapes()).anyMatch(Escape::malformed);
            return;
        }
        assertThat(syntax.escapes()).noneMatch(Escape::malformed);
        Map<String, String> actual = new HashMap<>();
        syntax.entries().forEach(e -> actual.put(e.key().value(), String.valueOf(e.value())));
        assertThat(actual).isEqualTo(expected);
    }

    @Property(tries = 5_000, seed = "20261125")
    void everyPartLiesInTheSourceInOrder(@ForAll("files") String content) {
        PropertiesSyntax syntax = parse(content);
        int last = 0;
        for (io.github.textproof.syntax.properties.Property property : syntax.properties()) {
            assertThat(property.entry().span().start()).isGreaterThanOrEqualTo(last);
            last = property.key().span().end();
            check(content, property.key());
            assertThat(property.separator().start()).isEqualTo(last);
            last = property.separator().end();
            check(content, property.value());
            assertThat(property.value().span().start()).isEqualTo(last);
            last = property.entry().span().end();
        }
        assertThat(last).isLessThanOrEqualTo(content.length());
    }

    @Property(tries = 5_000, seed = "20261125")
    void aMalformedEscapeIsToldWhereItStands(@ForAll("files") String content, @ForAll int seed) {
        List<io.github.textproof.syntax.properties.Property> sound =
                parse(content).properties();
        if (sound.isEmpty() || parse(content).escapes().stream().anyMatch(Escape::malformed)) {
            return;
        }
        Literal value = sound.get(Math.floorMod(seed, sound.size())).value();
        int at = value.length() == 0 ? value.span().end() : value.span(0, 1).start();
        if (at > 0 && content.charAt(at - 1) == '\\') {
            // The backslash of a continuation or of the last line would escape that of the defect.
            return;
        }
        String broken = content.substring(0, at) + "\\u00g!" + content.substring(at);
        assertThat(parse(broken).escapes())
                .as(broken)
                .filteredOn(Escape::malformed)
                .singleElement()
                .satisfies(escape -> assertThat(escape.span().start()).isEqualTo(at));
    }

    private static void check(String content, Literal literal) {
        int last = literal.span().start();
        for (int i = 0; i < literal.length(); i++) {
            Span span = literal.span(i, i + 1);
            assertThat(span.start()).isEqualTo(i == 0 ? literal.span().start() : last);
            assertThat(span.length()).isPositive();
            last = span.end();
            boolean escaped = content.charAt(span.start()) == '\\';
            assertThat(escaped
                            || content.charAt(span.start()) == literal.value().charAt(i))
                    .isTrue();
        }
        assertThat(last).isEqualTo(literal.span().end());
        assertThat(literal.isVerbatim())
                .isEqualTo(literal.value()
                        .equals(content.substring(
                                literal.span().start(), literal.span().end())));
    }

    @Test
    void saysHowKeyAndValueAreSeparated() {
        assertThat(parse("a=1\nb : 2\nc 3\nd\ne\\= f\n").properties())
                .extracting(p -> p.key() + "|" + p.sign() + "|" + p.value())
                .containsExactly("a|=|1", "b|:|2", "c| |3", "d|\0|", "e=| |f");
    }

    @Test
    void theDocumentsOfSpringBootAreScopesOfTheirOwn() {
        String documents =
                "a=1\n#---\nb=2\n# ---\n#----\n #---\n!---  \r\nc=3\n#---\n# comment\nd=4\n# comment\n#---\ne=5\n#---";
        assertThat(scopes("application-dev.properties", documents)).containsExactly(0, 1, 2, 2, 2);
        assertThat(scopes(
                        "application-dev.properties",
                        documents.replace("\r", "").replace("\n", "\r\n")))
                .containsExactly(0, 1, 2, 2, 2);
        assertThat(scopes("other.properties", documents)).containsOnly(0);
        assertThat(scopes("other.properties", "a=1\n#---\nspring.config.activate.on-profile=x\n"))
                .containsExactly(0, 1);
    }

    private static List<Integer> scopes(String name, String content) {
        return PropertiesSyntax.parse(Parsed.resource(name, content), Text.of(content)).entries().stream()
                .map(Entry::scope)
                .toList();
    }

    @Test
    void saysWhetherMostPropertiesHaveASign() {
        assertThat(parse("a=1\nb:2\nc 3\n").separatesBySigns()).isTrue();
        assertThat(parse("a=1\nb\n").separatesBySigns()).isFalse();
        assertThat(parse("").separatesBySigns()).isFalse();
    }

    @Test
    void tellsContinuationsAndEscapesWithTheirPlaces() {
        PropertiesSyntax syntax = parse("a = x\\\n  y\\u00e9\nb = \\q\\\n");
        List<String> places = new ArrayList<>();
        syntax.continuations().forEach(c -> places.add(c.backslash() + ">" + c.next() + " in " + c.property()));
        assertThat(places).containsExactly("5>7 in 0", "23>25 in 1");
        assertThat(syntax.escapes()).extracting(Escape::letter).containsExactly('u', 'q');
        assertThat(syntax.properties().get(0).value().span(2, 3)).isEqualTo(new Span(10, 16));
    }

    private static PropertiesSyntax parse(String content) {
        return PropertiesSyntax.parse(Parsed.resource("a.properties", content), Text.of(content));
    }

    private static @Nullable Map<String, String> load(String content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IllegalArgumentException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> map = new HashMap<>();
        properties.forEach((key, value) -> map.put(key.toString(), value.toString()));
        return map;
    }
}
