package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlphabetTest {
    private static final String RANGES = "09az\u0400\u04FF";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0",
                "?@",
                "plain text, 127 \u007F",
                "d\u00E9j\u00E0",
                "\u0080",
                "\uFFFF",
                "\uD83D\uDE00",
                "\u04FF",
                "\u0500",
                "09",
                ":/"
            })
    void holdsTheCharsOfTheTextAndNoOthers(String content) {
        Alphabet alphabet = Decoder.decode(DecoderTest.resource(content)).text().alphabet();
        for (char c : new char[] {
            0, '\t', '?', '@', 'a', 'z', 0x7F, 0x80, 0xBF, 0xC0, 0xE9, 0x4FF, 0x500, 0xD83D, 0xDE00, 0xFFFF
        }) {
            assertThat(alphabet.has(c)).as("U+%04X", (int) c).isEqualTo(content.indexOf(c) >= 0);
        }
        int[] found = IntStream.iterate(alphabet.next(0), c -> c >= 0, c -> alphabet.next(c + 1))
                .toArray();
        assertThat(found).isEqualTo(content.chars().distinct().sorted().toArray());
        assertThat(alphabet.isAscii())
                .isEqualTo(StandardCharsets.US_ASCII.newEncoder().canEncode(content));
        assertThat(alphabet.hasAny(RANGES)).isEqualTo(content.chars().anyMatch(AlphabetTest::isInRanges));
    }

    private static boolean isInRanges(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 0x400 && c <= 0x4FF;
    }
}
