package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.syntax.properties.Escape;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnescapedViewTest {
    @Provide
    Arbitrary<String> properties() {
        return Arbitraries.of(
                        "\\", "\\u00e9", "\\u", "00", "e9", "\n", "\r\n", "\r", " ", "\t", "#", "!", "=", "k", "\\\n")
                .list()
                .ofMaxSize(24)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 5000, seed = "20261122")
    void eachUnicodeEscapeThatThePlatformReadsIsOneCharAndNothingElseIs(@ForAll("properties") String content) {
        Text text = Text.of(content);
        Text view = text.unescaped(Format.PROPERTIES);
        List<Span> escapes = PropertiesSyntax.parse(resource(), text).escapes().stream()
                .filter(escape -> escape.letter() == 'u' && !escape.malformed())
                .map(Escape::span)
                .toList();
        List<Span> seen = IntStream.range(0, view.length())
                .filter(view::isEscaped)
                .mapToObj(i -> view.span(i, i + 1))
                .toList();
        assertThat(seen).isEqualTo(escapes);
    }

    @Property(tries = 2000, seed = "20261122")
    void whatIsNoEscapeStandsThereAsItIs(@ForAll("properties") String content) {
        for (Format format : List.of(Format.PROPERTIES, Format.JSON)) {
            Text view = Text.of(content).unescaped(format);
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < view.length(); i++) {
                Span span = view.span(i, i + 1);
                String source = content.substring(span.start(), span.end());
                assertThat(view.isEscaped(i)).isEqualTo(source.length() > 1);
                if (!view.isEscaped(i)) {
                    assertThat(source).isEqualTo(String.valueOf(view.charAt(i)));
                }
                written.append(source);
            }
            assertThat(written.toString()).isEqualTo(content);
        }
    }

    @Test
    void anEscapeIsTheCharThatItsFourDigitsMean() {
        assertThat(Text.of("a\\u4e2D\\u0041").unescaped(Format.PROPERTIES).content())
                .isEqualTo("a\u4E2DA");
        assertThat(Text.of("\"\\uD83D\\ude00\"").unescaped(Format.JSON).content())
                .isEqualTo("\"\uD83D\uDE00\"");
        assertThat(Text.of("a=\\\r\n#\\u00e9").unescaped(Format.PROPERTIES).content())
                .isEqualTo("a=\\\r\n#\u00e9");
        assertThat(Text.of("a=\\u00\\\r\n \t\fe9").unescaped(Format.PROPERTIES).content())
                .isEqualTo("a=\u00e9");
        assertThat(Text.of("a=\\u00\\\n").unescaped(Format.PROPERTIES).content())
                .isEqualTo("a=\\u00\\\n");
        String fullWidth = "\\u00\uFF11\uFF11";
        assertThat(Text.of(fullWidth).unescaped(Format.JSON).content()).isEqualTo(fullWidth);
    }

    private static Resource resource() {
        return new Resource(
                "a.properties",
                Path.of("a.properties"),
                Format.PROPERTIES,
                new byte[0],
                new CharsetDecision(StandardCharsets.UTF_8, CharsetDecision.Origin.DEFAULT, 0),
                Map.of(),
                null,
                false);
    }
}
