package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Property(tries = 2000, seed = "3")
    void anyBytesAreReadAsTheJdkReadsThem(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(12)];
        for (int i = 0; i < bytes.length; i++) {
            // Leads and continuations meet more often than by chance.
            bytes[i] = (byte)
                    switch (random.nextInt(4)) {
                        case 0 -> 'a';
                        case 1 -> 0xC0 + random.nextInt(0x40);
                        case 2 -> 0x80 + random.nextInt(0x40);
                        default -> random.nextInt();
                    };
        }
        compare(bytes, random.nextInt(bytes.length + 1));
    }

    @Property(tries = 500, seed = "4")
    void textIsReadBack(@ForAll String text) {
        compare(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    @Test
    void everyCharacterIsReadBackAndItsNeighboursAreNot() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 || c > 0xD700 && c < 0xE100 ? 1 : 37) {
            if (c < 0xD800 || c > 0xDFFF) {
                byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
                compare(bytes, 0);
                compare(Arrays.copyOf(bytes, bytes.length - 1), 0);
            }
        }
        for (int first = 0x80; first < 0x100; first++) {
            for (int second = 0x7E; second < 0xC2; second++) {
                compare(new byte[] {(byte) first, (byte) second}, 0);
                compare(new byte[] {(byte) first, (byte) second, (byte) 0x80}, 0);
                compare(new byte[] {(byte) first, (byte) second, (byte) 0xBF, (byte) 0xBF}, 0);
            }
        }
    }

    private static void compare(byte[] bytes, int from) {
        Text text = Utf8.decode(bytes, from);
        String expected = strictly(bytes, from);
        if (expected == null || expected.indexOf('\uFFFD') >= 0) {
            assertThat(text).isNull();
            return;
        }
        assertThat(text).isNotNull();
        assertThat(text.content()).isEqualTo(expected);
        StringBuilder alphabet = new StringBuilder();
        for (int c = text.alphabet().next(0); c >= 0; c = text.alphabet().next(c + 1)) {
            alphabet.append((char) c);
        }
        assertThat(alphabet.toString())
                .isEqualTo(expected.chars()
                        .distinct()
                        .sorted()
                        .collect(StringBuilder::new, (out, c) -> out.append((char) c), StringBuilder::append)
                        .toString());
    }

    private static @Nullable String strictly(byte[] bytes, int from) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
