package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenOnPurposeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hudson/foo-0x81-bar.txt",
                "internationalization-iso-8859-1.txt",
                "tiny-BE-noBOM.bib",
                "encoding-windows-1252-with-header.bib",
                "json/large-malformed-json.txt",
                "include/6.mlm.bad",
                "InputEmbeddedNullChar.java",
                "wrongBom.json",
                "Bom.txt",
                "bytes/0x.txt"
            })
    void knowsFilesThatAreThereToBeBroken(String path) {
        assertThat(BrokenOnPurpose.isNamedSo(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages.properties",
                "badges/bombay.json",
                "i18n/data_de.properties",
                "controller.xml",
                "0/a.txt"
            })
    void takesOthersForWhatTheyAre(String path) {
        assertThat(BrokenOnPurpose.isNamedSo(path)).isFalse();
    }
}
