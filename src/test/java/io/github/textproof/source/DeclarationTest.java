package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationTest {
    private static @Nullable Declaration find(Format format, String content) {
        return Declaration.find(format, content.getBytes(StandardCharsets.ISO_8859_1), 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "XML | <?xml version=\"1.0\" encoding=\"GBK\"?>",
                "XML | <?xml version='1.0' encoding = 'GBK' standalone='yes'?>",
                "HTML | <?xml version='1.0' encoding='GBK'?><html/>",
                "HTML | <html><head><META CHARSET=GBK>",
                "HTML | <meta charset = \"GBK\" />",
                "HTML | <meta http-equiv='Content-Type' content='text/html; charset=GBK'>",
                "HTML | <!-- <meta charset=utf-8> --><meta charset=GBK>",
                "CSS | @charset \"GBK\";",
                "HTML | <meta name=author content=me><meta charset=GBK>",
                "HTML | <!-- a --><meta charset=GBK><!-- b -->",
                "XML | <?xml version=\"1.0\" encoding=\" GBK \"?>",
                "CODE | # -*- coding: GBK -*-",
                "CODE |   // vi: fileencoding=GBK",
                "CODE | # vim: set fileencoding=GBK :",
                "SHELL | # -*- mode: sh; coding: GBK -*-"
            })
    void findsTheName(Format format, String content) {
        assertThat(find(format, content)).isEqualTo(new Declaration("GBK", content.indexOf("GBK")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "XML | <a encoding='GBK'/>",
                "XML | <?xml version='1.0'?><a encoding='GBK'/>",
                "XML | <?xml version='1.0' encoding='${encoding}'?>",
                "XML | <?xml version='1.0' encoding='@encoding@'?>",
                "XML | <?xml version='1.0' encoding=''?>",
                "XML | <?xml version='1.0' encoding='GBK",
                "XML | <?xml version='1.0' encoding=",
                "HTML | <!-- <meta charset=GBK> -->",
                "HTML | <meta name=charset content=GBK>",
                "HTML | <meta charset=\"{{charset}}\">",
                "HTML | <meta charset",
                "CSS | body {} @charset \"GBK\";",
                "CODE | The coding: GBK is used",
                "CODE | # coding is fun",
                "CODE | x = 1 # vim: coding=GBK",
                "CODE | # coding: GBK",
                "HTML | <meta name=author> charset=GBK>",
                "XML | <?xml version='1.0' encoding?><a b='GBK'/>",
                "XML | <?xml version='1.0' encoding='G BK'?>",
                "JSON | {\"a\": \"-*- coding: GBK -*-\"}",
                "MARKDOWN | <?xml version='1.0' encoding='GBK'?>"
            })
    void findsNothingInWhatIsNoDeclaration(Format format, String content) {
        assertThat(find(format, content)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=GBK\\n\"\n",
                "# charset=KOI8-R\n#, fuzzy\n\nmsgid \"\"\nmsgstr \"\"\n\"Language: zh\\n\"\n\"Content-Type: text/plain; charset=GBK\\n\"\n",
                "msgid \"\"\r\nmsgstr \"\"\r\n\"Content-Type: text/plain; \"\r\n\"charset=GBK\\n\"\r\n"
            })
    void findsTheNameInTheHeaderOfACatalogue(String content) {
        assertThat(find(Format.PO, content)).isEqualTo(new Declaration("GBK", content.indexOf("GBK")));
        String behind = "# a translator\n".repeat(1000);
        assertThat(find(Format.PO, behind + content)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=CHARSET\\n\"\n",
                "msgid \"charset=GBK\"\nmsgstr \"charset=GBK\"\n",
                "msgid \"\"\n\"a long text with charset=GBK\"\nmsgstr \"\"\n",
                "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"\"\nmsgstr \"charset=GBK\\n\"\n",
                "msgid \"\"\nmsgstr \"\"\n\"Language: zh\\n\"\n\nmsgid \"a\"\nmsgstr \"charset=GBK\"\n",
                "# -*- coding: GBK -*-\nmsgid \"\"\nmsgstr \"\"\n"
            })
    void findsNoNameInACatalogueWithoutOne(String content) {
        assertThat(find(Format.PO, content)).isNull();
    }

    @Test
    void aModeLineIsTheFirstOrTheSecond() {
        String mode = "# vim: fileencoding=GBK :\n";
        assertThat(find(Format.SHELL, "#!/bin/sh\n" + mode)).isEqualTo(new Declaration("GBK", 30));
        assertThat(find(Format.SHELL, "\n\n" + mode)).isNull();
        assertThat(find(Format.SHELL, "# coding\n" + mode)).isEqualTo(new Declaration("GBK", 29));
    }

    @Test
    void countsOffsetsFromTheFirstByteOfTheFile() {
        byte[] bytes = "\u00EF\u00BB\u00BF<?xml encoding='GBK'?>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Declaration.find(Format.XML, bytes, 3)).isEqualTo(new Declaration("GBK", 19));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version='1.0' encoding='", "<meta charset=", "@charset \"", "# -*- coding: "})
    void survivesAnyEnd(String content) {
        for (Format format : Format.values()) {
            for (int end = 0; end <= content.length(); end++) {
                assertThat(find(format, content.substring(0, end))).isNull();
            }
        }
    }

    @Property(tries = 500, seed = "20261122")
    void neverThrows(@ForAll byte[] bytes, @ForAll Format format) {
        Declaration.find(format, bytes, 0);
        Declaration.find(format, bytes, bytes.length);
    }
}
