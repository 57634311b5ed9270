package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void aTextIsAsciiWhenAllOfItIs() {
        for (String content : new String[] {"", "a\u007F"}) {
            assertThat(Text.of(content).isAscii()).isTrue();
            assertThat(Text.of(content, Alphabet.of(content)).isAscii()).isTrue();
        }
        for (String content : new String[] {"a\u0080", "\uFFFF"}) {
            assertThat(Text.of(content).isAscii()).isFalse();
            assertThat(Text.of(content, Alphabet.of(content)).isAscii()).isFalse();
        }
    }

    @Test
    void theByteOrderMarkStandsAtTheBeginOfTheFirstLine() {
        assertThat(Text.of("a\nb").location(Span.BOM.start())).isEqualTo(new Location(1, 1));
        assertThat(Text.of("a\nb").location(0)).isEqualTo(new Location(1, 1));
    }

    @Test
    void columnsAreCodePointsHoweverLongTheLineIs() {
        char[] alphabet = {'a', '\u00e9', '\ud83d', '\ude00', '\ude00', '\ud83d', '\ude00', '\n'};
        Random random = new Random(7);
        for (int length : new int[] {0, 1, 2, 1023, 1024, 1025, 5000}) {
            StringBuilder content = new StringBuilder();
            for (int i = 0; i < length; i++) {
                content.append(alphabet[random.nextInt(i % 3000 < 2500 ? alphabet.length - 1 : alphabet.length)]);
            }
            Text text = Text.of(content.toString());
            for (int offset = length; offset >= 0; offset--) {
                int start = text.lines().start(text.lines().lineOf(offset));
                assertThat(text.location(offset).line()).isEqualTo(text.lines().lineOf(offset) + 1);
                assertThat(text.location(offset).column()).isEqualTo(content.codePointCount(start, offset) + 1);
            }
        }
    }
}
