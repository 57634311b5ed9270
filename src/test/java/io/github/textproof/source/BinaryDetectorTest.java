package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryDetectorTest {
    private static boolean isBinary(byte[] bytes, Format format) {
        return BinaryDetector.isBinary(bytes, bytes.length, format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "255044462D",
                "504B0304",
                "1F8B08",
                "774F4646",
                "474946383961",
                "89504E47",
                "FFD8FFE0",
                "FEEDFEED",
                "CAFEBABE"
            })
    void knowsSignatures(String hex) {
        assertThat(isBinary(DecoderTest.hex(hex), Format.OTHER)).isTrue();
        assertThat(isBinary(DecoderTest.hex(hex), Format.PROPERTIES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "GB18030",
                "Big5",
                "windows-31j",
                "EUC-JP",
                "ISO-2022-JP",
                "EUC-KR",
                "UTF-16LE",
                "UTF-16BE"
            })
    void takesTextInAnyCharsetForText(String charset) {
        byte[] bytes = "title=text \u65E5\u672C\nname=value and more words\n".getBytes(Charset.forName(charset));
        assertThat(isBinary(bytes, Format.PROPERTIES)).isFalse();
        assertThat(isBinary(bytes, Format.OTHER)).isFalse();
    }

    @Test
    void givesKnownFormatsTheBenefitOfTheDoubt() {
        byte[] bytes = "some text\0 with a zero byte".getBytes(StandardCharsets.US_ASCII);
        assertThat(isBinary(bytes, Format.OTHER)).isTrue();
        assertThat(isBinary(bytes, Format.PLAIN_TEXT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void seesWesternUtf16WithoutAMark(String charset) {
        byte[] bytes = "Some words, d\u00E9j\u00E0 vu\r\n".getBytes(Charset.forName(charset));
        assertThat(BinaryDetector.utf16WithoutMark(bytes, bytes.length)).isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "6100", "61626364", "0000000000000000", "0102030400000000"})
    void seesNoUtf16InAnythingElse(String hex) {
        byte[] bytes = DecoderTest.hex(hex);
        assertThat(BinaryDetector.utf16WithoutMark(bytes, bytes.length)).isNull();
    }

    @Test
    void readsNoFurtherThanTheLength() {
        byte[] bytes = {'a', 'b', 0, 0, 0, 0};
        assertThat(BinaryDetector.isBinary(bytes, 2, Format.OTHER)).isFalse();
    }

    @Test
    void knowsTheByteOrderMarks() {
        assertThat(ByteOrderMark.of(DecoderTest.hex("EFBBBF"))).isEqualTo(ByteOrderMark.UTF_8);
        assertThat(ByteOrderMark.of(DecoderTest.hex("FFFE"))).isEqualTo(ByteOrderMark.UTF_16LE);
        assertThat(ByteOrderMark.of(DecoderTest.hex("FEFF0041"))).isEqualTo(ByteOrderMark.UTF_16BE);
        assertThat(ByteOrderMark.of(DecoderTest.hex("FFFE0000"))).isEqualTo(ByteOrderMark.UTF_32LE);
        assertThat(ByteOrderMark.of(DecoderTest.hex("0000FEFF"))).isEqualTo(ByteOrderMark.UTF_32BE);
        assertThat(ByteOrderMark.of(DecoderTest.hex("EFBB"))).isNull();
        assertThat(ByteOrderMark.of(DecoderTest.hex("41FEFF"))).isNull();
        assertThat(ByteOrderMark.of(new byte[0])).isNull();
    }

    @Property(tries = 500, seed = "20261122")
    void neverThrows(@ForAll byte[] bytes, @ForAll Format format) {
        BinaryDetector.isBinary(bytes, bytes.length, format);
        BinaryDetector.utf16WithoutMark(bytes, bytes.length);
        ByteOrderMark.of(bytes);
    }
}
