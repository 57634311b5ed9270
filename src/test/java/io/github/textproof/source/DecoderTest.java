package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.CharsetDecision.Origin;
import io.github.textproof.source.Decoded.Malformed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
    static final String[] CHARSETS = {
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-16",
        "UTF-32LE",
        "UTF-32BE",
        "UTF-32",
        "US-ASCII",
        "ISO-8859-1",
        "ISO-8859-2",
        "ISO-8859-15",
        "windows-1250",
        "windows-1251",
        "windows-1252",
        "windows-1253",
        "windows-1254",
        "windows-1255",
        "KOI8-R",
        "GB18030",
        "GBK",
        "GB2312",
        "Big5",
        "Big5-HKSCS",
        "x-windows-950",
        "Shift_JIS",
        "windows-31j",
        "EUC-JP",
        "ISO-2022-JP",
        "ISO-2022-KR",
        "EUC-KR",
        "x-windows-949",
        "IBM1047"
    };

    static Decoded decode(byte[] bytes, Charset charset, int bom) {
        return Decoder.decode(new Resource(
                "a.txt",
                Path.of("a.txt"),
                Format.PLAIN_TEXT,
                bytes,
                new CharsetDecision(charset, Origin.DEFAULT, bom),
                Map.of(),
                null,
                false));
    }

    /** A file in UTF-8. */
    static Resource resource(String content) {
        return new Resource(
                "a.txt",
                Path.of("a.txt"),
                Format.PLAIN_TEXT,
                content.getBytes(StandardCharsets.UTF_8),
                new CharsetDecision(StandardCharsets.UTF_8, Origin.DEFAULT, 0),
                Map.of(),
                null,
                false);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Optional<String> strictly(byte[] bytes, int offset, int length, Charset charset) {
        try {
            return Optional.of(strict(charset)
                    .decode(ByteBuffer.wrap(bytes, offset, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(CHARSETS).map(Charset::forName);
    }

    /** Random bytes, with runs of those that begin characters, escape sequences and line ends. */
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> any = Arbitraries.bytes();
        Arbitrary<Byte> telling = Arbitraries.of(
                (byte) 0,
                (byte) 0x1B,
                (byte) '$',
                (byte) 'B',
                (byte) '(',
                (byte) '\n',
                (byte) 0x81,
                (byte) 0xC0,
                (byte) 0xE4,
                (byte) 0xB8,
                (byte) 0xAD,
                (byte) 0xED,
                (byte) 0xA0,
                (byte) 0xF0,
                (byte) 0xD8,
                (byte) 0xDC,
                (byte) 0x30);
        return Arbitraries.oneOf(any, telling).array(byte[].class).ofMaxSize(40);
    }

    @Property(tries = 5000, seed = "20261122")
    void isWellFormedExactlyWhenTheStrictDecoderAcceptsTheBytesAndGivesTheSameText(
            @ForAll("bytes") byte[] bytes, @ForAll("charsets") Charset charset) {
        Decoded decoded = decode(bytes, charset, 0);
        Optional<String> strict = strictly(bytes, 0, bytes.length, charset);
        assertThat(decoded.isWellFormed()).isEqualTo(strict.isPresent());
        strict.ifPresent(text -> assertThat(decoded.text().content()).isEqualTo(text));
    }

    @Property(tries = 5000, seed = "20261122")
    void malformedAndKeptBytesPartitionTheFile(@ForAll("bytes") byte[] bytes, @ForAll("charsets") Charset charset) {
        Decoded decoded = decode(bytes, charset, 0);
        boolean stateless = !charset.name().startsWith("ISO-2022")
                && !charset.name().equals("UTF-16")
                && !charset.name().equals("UTF-32");
        int offset = 0;
        int at = 0;
        for (Malformed each : decoded.malformed()) {
            assertThat(each.length()).isPositive();
            assertThat(each.offset()).isGreaterThanOrEqualTo(offset);
            assertThat(each.start()).isGreaterThanOrEqualTo(at);
            if (stateless) {
                assertThat(strictly(bytes, offset, each.offset() - offset, charset))
                        .hasValue(decoded.text().content().substring(at, each.start()));
            }
            assertThat(decoded.text().content().substring(each.start(), each.end()))
                    .matches("\uFFFD+");
            offset = each.offset() + each.length();
            at = each.end();
        }
        assertThat(offset).isLessThanOrEqualTo(bytes.length);
        if (stateless) {
            assertThat(strictly(bytes, offset, bytes.length - offset, charset))
                    .hasValue(decoded.text().content().substring(at));
        }
    }

    @ParameterizedTest(name = "{0}: {1} is text, {2} is not")
    @CsvSource({
        "UTF-8, E4B8AD, C080",
        "UTF-8, F09F9880, EDA0BDEDB880",
        "UTF-8, F48FBFBF, F4908080",
        "UTF-8, C3A9, E9",
        "UTF-16LE, 2D4E, 2D",
        "UTF-16BE, D83DDE00, D83D0041",
        "UTF-32BE, 0001F600, 00110000",
        "US-ASCII, 41, 80",
        "windows-1252, 80, 81",
        "windows-1250, 8A, 81",
        "windows-1251, 80, 98",
        "windows-1253, 80, 81",
        "GB18030, 81308130, 8130",
        "GBK, 8140, 80",
        "GBK, D6D0, 81FF",
        "GB2312, D6D0, 8140",
        "Big5, A4A4, A4FF",
        "Big5-HKSCS, 8840, A4FF",
        "Shift_JIS, 93FA, 8740",
        "windows-31j, 8740, 8100",
        "EUC-JP, C6FC, C6",
        "ISO-2022-JP, 1B2442467C1B2842, 1B2442FFFF",
        "EUC-KR, C7D1, 8141",
        "x-windows-949, 8141, 81FF"
    })
    void tellsValidFromInvalidBytes(String charset, String valid, String invalid) {
        assertThat(decode(hex(valid), Charset.forName(charset), 0).isWellFormed())
                .isTrue();
        assertThat(decode(hex(invalid), Charset.forName(charset), 0).isWellFormed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "ISO-8859-2", "ISO-8859-15", "KOI8-R"})
    void someCharsetsAllowEveryByte(String charset) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(decode(all, Charset.forName(charset), 0).isWellFormed()).isTrue();
    }

    @Test
    void aWellFormedReplacementCharacterIsNotMalformed() {
        assertThat(decode("a\uFFFDb".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0)
                        .isWellFormed())
                .isTrue();
    }

    @Test
    void joinsAdjacentMalformedSequencesAndGivesTheirPlaces() {
        byte[] bytes = {'a', (byte) 0xFF, (byte) 0xFE, 'b', (byte) 0x80};
        assertThat(decode(bytes, StandardCharsets.UTF_8, 0).malformed())
                .containsExactly(new Malformed(1, 2, 1, 3), new Malformed(4, 1, 4, 5));
    }

    @Test
    void leavesTheByteOrderMarkOutOfATextInAsciiToo() {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a'};
        Text text = decode(bytes, StandardCharsets.UTF_8, 3).text();
        assertThat(text.content()).isEqualTo("a");
        assertThat(text.isAscii()).isTrue();
    }

    @Test
    void leavesTheByteOrderMarkOutOfTheText() {
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF};
        Decoded decoded = decode(bytes, StandardCharsets.UTF_8, 3);
        assertThat(decoded.text().content()).isEqualTo("a\uFFFD");
        assertThat(decoded.malformed()).containsExactly(new Malformed(4, 1, 1, 2));
    }

    @Property(tries = 300, seed = "20261122")
    void findsAByteBeyondAsciiWhereverItStands(@ForAll("bytes") byte[] bytes) {
        boolean ascii = true;
        for (byte b : bytes) {
            ascii &= b >= 0;
        }
        assertThat(Decoder.isAscii(bytes, 0)).isEqualTo(ascii);
    }

    @Test
    void everyCharsetHereAndOfTheJdkIsRightlyCalledAsciiCompatible() {
        byte[] ascii = new byte[128];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = (byte) i;
        }
        String text = new String(ascii, StandardCharsets.US_ASCII);
        for (Charset charset : Charset.availableCharsets().values()) {
            if (Charsets.isAsciiCompatible(charset)) {
                assertThat(new String(ascii, charset)).as(charset.name()).isEqualTo(text);
                assertThat(strictly("a\u001B$B~~{\u000E!!".getBytes(StandardCharsets.US_ASCII), 0, 10, charset))
                        .as(charset.name())
                        .hasValue("a\u001B$B~~{\u000E!!");
            }
        }
        assertThat(Charsets.isAsciiCompatible(Charset.forName("Big5"))).isTrue();
        assertThat(Charsets.isAsciiCompatible(Charset.forName("ISO-2022-JP"))).isFalse();
        assertThat(Charsets.isAsciiCompatible(Charset.forName("IBM1047"))).isFalse();
    }

    static byte[] hex(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }
}
