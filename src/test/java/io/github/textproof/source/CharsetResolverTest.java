package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.CharsetDecision.Origin;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetResolverTest {
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final CharsetResolver NOTHING = new CharsetResolver(null, null);
    private static final String LATIN_XML = "<?xml version='1.0' encoding='ISO-8859-1'?><a/>";

    private static CharsetDecision resolve(CharsetResolver resolver, Format format, String content) {
        return resolver.resolve(format, content.getBytes(LATIN), Map.of(), false, null);
    }

    private static void assertDecision(CharsetDecision decision, String charset, Origin origin) {
        assertThat(decision.charset().name()).isEqualTo(charset);
        assertThat(decision.origin()).isEqualTo(origin);
    }

    @Test
    void takesUtf8WhereNobodySaysAnything() {
        assertDecision(resolve(NOTHING, Format.PLAIN_TEXT, "a"), "UTF-8", Origin.DEFAULT);
    }

    @Test
    void takesTheBuildsEncodingForTextButNotForFormatsThatHaveOne() {
        CharsetResolver resolver = new CharsetResolver(Charset.forName("GBK"), null);
        assertDecision(resolve(resolver, Format.PLAIN_TEXT, "a"), "GBK", Origin.SOURCE_ENCODING);
        assertDecision(resolve(resolver, Format.PROPERTIES, "a"), "GBK", Origin.SOURCE_ENCODING);
        assertDecision(resolve(resolver, Format.JSON, "{}"), "UTF-8", Origin.FORMAT);
        assertDecision(resolve(resolver, Format.XML, "<a/>"), "UTF-8", Origin.FORMAT);
        assertDecision(resolve(resolver, Format.YAML, "a: b"), "UTF-8", Origin.FORMAT);
    }

    @Test
    void readsBundlesAsJavaDoesUnlessPropertiesEncodingIsSet() {
        assertDecision(
                new CharsetResolver(LATIN, null).resolve(Format.PROPERTIES, new byte[0], Map.of(), true, null),
                "UTF-8",
                Origin.BUNDLE);
        assertDecision(
                new CharsetResolver(null, LATIN).resolve(Format.PROPERTIES, new byte[0], Map.of(), true, null),
                "ISO-8859-1",
                Origin.PROPERTIES_ENCODING);
    }

    @Test
    void obeysTheDeclarationOfXmlBeforeEditorconfig() {
        CharsetDecision decision =
                NOTHING.resolve(Format.XML, LATIN_XML.getBytes(LATIN), Map.of("charset", "utf-8"), false, null);
        assertDecision(decision, "ISO-8859-1", Origin.DECLARATION);
    }

    @Test
    void obeysTheHeaderOfACatalogueBeforeEditorconfig() {
        byte[] catalogue = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KOI8-R\\n\"\n".getBytes(LATIN);
        CharsetDecision decision = NOTHING.resolve(Format.PO, catalogue, Map.of("charset", "utf-8"), false, null);
        assertDecision(decision, "KOI8-R", Origin.DECLARATION);
    }

    @Test
    void obeysEditorconfigBeforeTheFormatAndTheBuild() {
        assertDecision(
                NOTHING.resolve(Format.PLAIN_TEXT, new byte[0], Map.of("charset", "latin1"), false, null),
                "ISO-8859-1",
                Origin.EDITORCONFIG);
    }

    @Test
    void obeysTheConfigurationBeforeTheDeclaration() {
        assertDecision(
                NOTHING.resolve(Format.XML, LATIN_XML.getBytes(LATIN), Map.of(), false, StandardCharsets.UTF_8),
                "UTF-8",
                Origin.RULE);
    }

    @Test
    void obeysAByteOrderMarkBeforeAllAndKeepsWhatItOverruled() {
        byte[] bytes = ("\u00EF\u00BB\u00BF" + LATIN_XML).getBytes(LATIN);
        CharsetDecision decision = NOTHING.resolve(Format.XML, bytes, Map.of(), false, null);
        assertDecision(decision, "UTF-8", Origin.BOM);
        assertThat(decision.bomLength()).isEqualTo(3);
        assertThat(decision.overruled())
                .isNotNull()
                .extracting(CharsetDecision::origin)
                .isEqualTo(Origin.DECLARATION);
    }

    @Test
    void namesTheByteOrderMarkRatherThanTheBuildWhenBothSayTheSame() {
        assertDecision(resolve(NOTHING, Format.PLAIN_TEXT, "\u00EF\u00BB\u00BFa"), "UTF-8", Origin.BOM);
        assertThat(resolve(NOTHING, Format.PLAIN_TEXT, "\u00EF\u00BB\u00BFa").overruled())
                .isNull();
    }

    @Test
    void seesXmlInUtf16WithoutAMark() {
        byte[] bytes = "<?xml version='1.0'?>".getBytes(StandardCharsets.UTF_16BE);
        assertThat(NOTHING.resolve(Format.XML, bytes, Map.of(), false, null).charset())
                .isEqualTo(StandardCharsets.UTF_16BE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void seesXmlInUtf16ByItsFirstTwoCharacters(String charset) {
        assertThat(NOTHING.resolve(Format.XML, "<?".getBytes(Charset.forName(charset)), Map.of(), false, null)
                        .charset()
                        .name())
                .isEqualTo(charset);
        byte[] bytes = "<a/>".getBytes(Charset.forName(charset));
        assertDecision(NOTHING.resolve(Format.XML, bytes, Map.of(), false, null), "UTF-8", Origin.FORMAT);
    }

    @ParameterizedTest
    @CsvSource({"CODE, UTF-8, EDITORCONFIG", "HTML, GB18030, DECLARATION"})
    void obeysEditorconfigBeforeAModeLineButNotBeforeAPagesOwnWord(Format format, String charset, Origin origin) {
        String content = format == Format.HTML ? "<meta charset=gb18030>" : "# -*- coding: GB18030 -*-";
        CharsetDecision decision =
                NOTHING.resolve(format, content.getBytes(LATIN), Map.of("charset", "utf-8"), false, null);
        assertDecision(decision, charset, origin);
        assertDecision(resolve(NOTHING, format, content), "GB18030", Origin.DECLARATION);
    }

    @Test
    void namesTheDeclarationRatherThanTheByteOrderMarkWhenBothSayTheSame() {
        assertDecision(
                resolve(NOTHING, Format.XML, "\u00EF\u00BB\u00BF<?xml version='1.0' encoding='UTF-8'?>"),
                "UTF-8",
                Origin.DECLARATION);
    }

    @Test
    void doesNotBelieveADeclarationOfUtf16InAsciiNorAnUnknownOne() {
        assertDecision(resolve(NOTHING, Format.XML, "<?xml version='1.0' encoding='UTF-16'?>"), "UTF-8", Origin.FORMAT);
        assertDecision(resolve(NOTHING, Format.XML, "<?xml version='1.0' encoding='utf-9'?>"), "UTF-8", Origin.FORMAT);
    }

    @ParameterizedTest
    @CsvSource({
        "gb2312, GB18030", "GBK, GB18030", "big5, Big5-HKSCS", "shift_jis, windows-31j", "euc-kr, x-windows-949",
        "iso-8859-1, windows-1252", "us-ascii, windows-1252", "utf-8, UTF-8", "koi8-r, KOI8-R",
                "iso-8859-9, windows-1254"
    })
    void readsPagesAsBrowsersDo(String declared, String read) {
        assertThat(resolve(NOTHING, Format.HTML, "<meta charset=" + declared + ">")
                        .charset()
                        .name())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "latin1, ISO-8859-1",
        "utf-8-bom, UTF-8",
        "utf-8-sig, UTF-8",
        "cp949, x-windows-949",
        "uhc, x-windows-949",
        "cp932, windows-31j",
        "x-sjis, Shift_JIS",
        "cp936, GBK",
        "cp950, x-windows-950",
        "' UTF8 ', UTF-8",
        "utf8, UTF-8",
        "x-gbk, GBK",
        "x-cp1252, windows-1252"
    })
    void knowsCharsetsByTheNamesPeopleWrite(String written, String name) {
        assertThat(Charsets.forName(written))
                .isNotNull()
                .extracting(Charset::name)
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"utf-9", "''", "a b", "${encoding}"})
    void knowsNoOtherNames(String name) {
        assertThat(Charsets.forName(name)).isNull();
    }

    @Test
    void knowsWhatACharsetCanWrite() {
        assertThat(Charsets.canEncode(LATIN, "d\u00E9j\u00E0")).isTrue();
        assertThat(Charsets.canEncode(LATIN, "\u4E2D")).isFalse();
        assertThat(Charsets.canEncode(Charset.forName("ISO-2022-CN"), "a"))
                .as("one that has no encoder")
                .isFalse();
    }

    @Test
    void showsTheUsualNames() {
        assertThat(Charsets.displayName(Charset.forName("x-windows-949"))).isEqualTo("CP949");
        assertThat(Charsets.displayName(Charset.forName("x-windows-950"))).isEqualTo("CP950");
        assertThat(Charsets.displayName(StandardCharsets.UTF_8)).isEqualTo("UTF-8");
        assertThat(resolve(NOTHING, Format.JSON, "").describe()).isEqualTo("UTF-8 (the charset of its format)");
    }
}
