package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEndTest {
    @Test
    void theLineEndsOfATextAreOneKindOrMixed() {
        assertThat(LineEnd.of("")).isEqualTo(LineEnd.NONE);
        assertThat(LineEnd.of("a")).isEqualTo(LineEnd.NONE);
        assertThat(LineEnd.of("\n")).isEqualTo(LineEnd.LF);
        assertThat(LineEnd.of("a\nb")).isEqualTo(LineEnd.LF);
        assertThat(LineEnd.of("\r\n")).isEqualTo(LineEnd.CRLF);
        assertThat(LineEnd.of("a\r\n\r\nb")).isEqualTo(LineEnd.CRLF);
        assertThat(LineEnd.of("\r")).isEqualTo(LineEnd.CR);
        assertThat(LineEnd.of("a\rb\r\r")).isEqualTo(LineEnd.CR);
        assertThat(LineEnd.of("a\r\nb\n")).isEqualTo(LineEnd.MIXED);
        assertThat(LineEnd.of("\na\r")).isEqualTo(LineEnd.MIXED);
        assertThat(LineEnd.of("a\r\r\n")).isEqualTo(LineEnd.MIXED);
    }
}
