package io.github.textproof.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTest {
    private static final List<Delimiter> DEFAULTS = List.of(Delimiter.EXPRESSION, Delimiter.AT);

    private static List<String> texts(String text, List<Delimiter> delimiters) {
        return Token.in(text, delimiters).stream().map(Token::text).toList();
    }

    @Test
    void namesBetweenDelimitersAreTokens() {
        assertThat(texts("a ${project.version} b @app-name@ ${x_1}", DEFAULTS))
                .containsExactly("${project.version}", "@app-name@", "${x_1}");
    }

    @Test
    void expressionsOfOtherLanguagesAreNone() {
        assertThat(texts("${a:b} ${a.b()} ${} ${ a } #{a} ${1} ${a?b:c} ${a", DEFAULTS))
                .isEmpty();
        assertThat(texts("me@example.com, you@example.com", DEFAULTS)).isEmpty();
        assertThat(texts("${outer${inner}}", DEFAULTS)).containsExactly("${inner}");
    }

    @Test
    void anyDelimitersWillDo() {
        assertThat(texts("[[a]] @{b} <c> #d#", List.of(Delimiter.parse("[[*]]"), Delimiter.parse("#"))))
                .containsExactly("[[a]]", "#d#");
    }

    @Test
    void tokensKnowTheirPlace() {
        assertThat(Token.in("é ${a}", DEFAULTS)).singleElement().satisfies(token -> {
            assertThat(token.start()).isEqualTo(2);
            assertThat(token.end()).isEqualTo(6);
            assertThat(token.name()).isEqualTo("a");
        });
    }

    @Test
    void aNameHasItsLimits() {
        assertThat(texts("${" + "a".repeat(300) + "}", DEFAULTS)).isEmpty();
    }
}
