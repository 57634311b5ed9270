package io.github.textproof.bundle.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void argumentsMarkupAndAddressesAreNoWords() {
        assertThat(Wording.has("{0}: %s, ${user.name} {{count}} {n, number, integer}"))
                .isFalse();
        assertThat(Wording.has("<a href=\"help.html\" title='x'>&nbsp;&#160;</a><br/>"))
                .isFalse();
        assertThat(Wording.has("https://example.org/a?b=c www.example.org mailto:a@b.org somebody@example.org"))
                .isFalse();
        assertThat(Wording.has("12.5 % \u20AC \u2026 x")).isFalse();
        assertThat(Wording.has("")).isFalse();
    }

    @Test
    void whatIsLeftBetweenThemAreWords() {
        assertThat(Wording.has("{0} items")).isTrue();
        assertThat(Wording.has("<b>Total</b>: {0}")).isTrue();
        assertThat(Wording.has("see https://example.org")).isTrue();
        assertThat(Wording.has("a < b and c > d")).isTrue();
        assertThat(Wording.has("{count, plural, one {one file} other {# files}}"))
                .isTrue();
        assertThat(Wording.has("{0,choice,0#no file|1#{0} files}")).isTrue();
    }

    @Test
    void oneCharacterIsAWordWhereOneIsEnough() {
        assertThat(Wording.has("\u662F")).isTrue();
        assertThat(Wording.has("\uD842\uDFB7")).isTrue();
        assertThat(Wording.has("N")).isFalse();
    }

    @Test
    void theLengthStaysSoThatPlacesDo() {
        String value = "Hi {0}, <b>you</b>";
        assertThat(Wording.of(value)).hasSameSizeAs(value).isEqualTo("Hi    ,    you    ");
    }
}
