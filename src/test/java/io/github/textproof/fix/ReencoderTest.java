package io.github.textproof.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.textproof.source.CharsetResolver;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReencoderTest {
    @Test
    void whatTheFileDeclaresIsRewritten() throws IOException {
        assertThat(toUtf8("a.xml", "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00e9</a>", "ISO-8859-1"))
                .isEqualTo("<?xml version='1.0' encoding='UTF-8'?><a>\u00e9</a>");
        assertThat(toUtf8("a.html", "<html><head><meta charset=\"gbk\"><p>\u4e2d", "GBK"))
                .isEqualTo("<html><head><meta charset=\"utf-8\"><p>\u4e2d");
        assertThat(toUtf8("a.css", "@charset \"windows-1252\"; a { content: '\u2022' }", "windows-1252"))
                .isEqualTo("@charset \"utf-8\"; a { content: '\u2022' }");
        assertThat(toUtf8("a.xml", "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><a/>", "US-ASCII"))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>");
    }

    @Test
    void aByteOrderMarkOfAnotherCharsetGoesWithIt() throws IOException {
        Charset wide = StandardCharsets.UTF_16LE;
        assertThat(toUtf8("a.txt", "\uFEFF\u4e2d\u6587\n", wide.name())).isEqualTo("\u4e2d\u6587\n");
        assertThat(toUtf8("a.xml", "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", wide.name()))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>");
    }

    @Test
    void whatIsInItAlreadyIsNothingToConvert() throws IOException {
        assertThat(Reencoder.reencode(decode("a.txt", utf8("\u00e9"), null), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(Reencoder.reencode(
                        decode("a.txt", utf8("plain"), StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .isEmpty();
    }

    @Test
    void nothingIsConvertedTwice() {
        assertRefused(
                "not converted to UTF-8: its bytes are UTF-8 already, and the wrong one is ISO-8859-1 (the build's encoding)",
                decode("a.txt", utf8("\u00e9"), StandardCharsets.ISO_8859_1),
                StandardCharsets.UTF_8);
    }

    @Test
    void whatWouldBeLostOrMisreadStays() {
        assertRefused(
                "not converted to ISO-8859-1: it has no U+4E2D \u4e2d",
                decode("a.txt", utf8("a\u4e2d"), null),
                StandardCharsets.ISO_8859_1);
        assertRefused(
                "not converted to UTF-8: not all of its bytes are US-ASCII (the build's encoding)",
                decode("a.txt", new byte[] {'a', (byte) 0xE9}, StandardCharsets.US_ASCII),
                StandardCharsets.UTF_8);
        assertRefused(
                "not converted to GBK: it must be UTF-8 (the charset of its format)",
                decode("a.json", utf8("{\"a\": \"\u4e2d\"}"), null),
                Charset.forName("GBK"));
        assertRefused(
                "not converted to GBK: it would still be read as UTF-8 (the default)",
                decode("a.txt", utf8("\u4e2d"), null),
                Charset.forName("GBK"));
        assertThatThrownBy(() -> Reencoder.target(StandardCharsets.UTF_16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nothing is converted to UTF-16");
    }

    @Property(tries = 500, seed = "20261126")
    void theTextIsTheSameInEveryCharset(@ForAll("charsets") Charset charset, @ForAll("texts") String text)
            throws IOException {
        Decoded decoded = decode("a.txt", text.getBytes(charset), charset);
        try {
            byte[] bytes = Reencoder.reencode(decoded, StandardCharsets.UTF_8)
                    .orElse(decoded.resource().bytes());
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(decoded.text().content());
        } catch (RefusedException e) {
            assertThat(e).hasMessageStartingWith("not converted to UTF-8: ");
        }
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of("ISO-8859-1", "windows-1252", "GBK", "GB18030", "Big5", "Shift_JIS", "EUC-KR", "KOI8-R")
                .map(Charset::forName);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\n", "\u00e9", "\u4e2d", "\u65e5", "\ud55c", "\u042f", "\u00c3\u00a9")
                .list()
                .ofMaxSize(20)
                .map(list -> String.join("", list));
    }

    private static String toUtf8(String name, String text, String charset) throws IOException {
        Decoded decoded = decode(name, text.getBytes(Objects.requireNonNull(Charsets.forName(charset))), null);
        byte[] bytes = Reencoder.reencode(decoded, StandardCharsets.UTF_8).orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void assertRefused(String message, Decoded decoded, Charset target) {
        assertThatThrownBy(() -> Reencoder.reencode(decoded, target))
                .isInstanceOf(RefusedException.class)
                .hasMessage(message);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Decoded decode(String name, byte[] bytes, @Nullable Charset encoding) {
        Format format = Format.of(name);
        return Decoder.decode(new Resource(
                name,
                Path.of(name),
                format,
                bytes,
                new CharsetResolver(encoding, null).resolve(format, bytes, Map.of(), false, null),
                Map.of(),
                null,
                false));
    }
}
