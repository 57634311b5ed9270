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
    @CsvSource({
        // of 100 bytes; three at least, and more than one in fifty
        "OTHER, 2, false",
        "OTHER, 3, true",
        // more than a tenth
        "PLAIN_TEXT, 10, false",
        "PLAIN_TEXT, 11, true"
    })
    void controlCharactersMakeAFileBinary(Format format, int controls, boolean binary) {
        for (char control : new char[] {1, 6, 0x10, 0x19, 0x1C, 0x1F}) {
            String content = String.valueOf(control).repeat(controls) + "a".repeat(100 - controls);
            assertThat(isBinary(content.getBytes(StandardCharsets.US_ASCII), format))
                    .as("%d of %02X", controls, (int) control)
                    .isEqualTo(binary);
        }
    }

    @Test
    void aFewControlCharactersInALongTextAreNoProof() {
        assertThat(isBinary(("\1\1\1" + "a".repeat(147)).getBytes(StandardCharsets.US_ASCII), Format.OTHER))
                .isFalse();
        assertThat(isBinary(("\1\1\1" + "a".repeat(146)).getBytes(StandardCharsets.US_ASCII), Format.OTHER))
                .isTrue();
    }

    @Test
    void whatTerminalsAndOldEditorsWriteIsText() {
        String content = "\b\t\n\u000B\f\r\u0007\u000E\u000F\u001A\u001B\u007F".repeat(9);
        assertThat(isBinary(content.getBytes(StandardCharsets.US_ASCII), Format.OTHER))
                .isFalse();
        assertThat(isBinary(content.getBytes(StandardCharsets.US_ASCII), Format.PLAIN_TEXT))
                .isFalse();
    }

    @Test
    void zerosAndControlCharactersTogetherMakeAKnownFormatBinary() {
        assertThat(isBinary(("\0\1".repeat(6) + "a".repeat(88)).getBytes(StandardCharsets.US_ASCII), Format.PLAIN_TEXT))
                .isTrue();
    }

    @Test
    void aByteOrderMarkMakesAText() {
        assertThat(isBinary(DecoderTest.hex("FFFE4E00"), Format.OTHER)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // of 100 characters so many are Western, the others Chinese
        "80, true",
        "79, false"
    })
    void mostOfWesternUtf16IsBelowU0100(int western, boolean seen) {
        String content = "a".repeat(western) + "\u4E2D".repeat(100 - western);
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] bytes = content.getBytes(charset);
            assertThat(BinaryDetector.utf16WithoutMark(bytes, bytes.length)).isEqualTo(seen ? charset : null);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, true", "11, false"})
    void hardlyAnythingInUtf16IsAControlCharacter(int controls, boolean seen) {
        byte[] bytes =
                ("\1".repeat(controls) + "\n\r\t" + " ".repeat(97 - controls)).getBytes(StandardCharsets.UTF_16LE);
        assertThat(BinaryDetector.utf16WithoutMark(bytes, bytes.length) != null).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false"})
    void utf16HasHardlyAnyZeroInThePlaceOfACharacter(int zeros, boolean seen) {
        String content = "\0".repeat(zeros) + "a".repeat(100 - zeros);
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] bytes = content.getBytes(charset);
            assertThat(BinaryDetector.utf16WithoutMark(bytes, bytes.length)).isEqualTo(seen ? charset : null);
        }
    }

    @Test
    void lineEndsAndTabsAloneAreUtf16Too() {
        byte[] bytes = "\r\n\t\n".getBytes(StandardCharsets.UTF_16BE);
        assertThat(BinaryDetector.utf16WithoutMark(bytes, bytes.length)).isEqualTo(StandardCharsets.UTF_16BE);
        bytes = "ab".getBytes(StandardCharsets.UTF_16BE);
        assertThat(BinaryDetector.utf16WithoutMark(bytes, bytes.length)).isEqualTo(StandardCharsets.UTF_16BE);
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
