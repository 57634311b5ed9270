package io.github.textproof.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleNameTest {
    @ParameterizedTest
    @CsvSource({
        "i18n/messages.properties, i18n/messages, ''",
        "messages_de.properties, messages, de",
        "messages_zh_CN.properties, messages, zh_CN",
        "messages_zh_Hant_TW.properties, messages, zh_Hant_TW",
        "messages_ja_JP_JP.properties, messages, ja_JP_JP",
        "messages_es_419.properties, messages, es_419",
        "messages_th__TH.properties, messages, th__TH",
        "messages_kab.properties, messages, kab",
        "my_messages_fr.properties, my_messages, fr",
        "a_de/messages.properties, a_de/messages, ''",
        "a.b/messages_de, a.b/messages, de",
        "_de.properties, _de, ''",
        "messages_es_900.properties, messages, es_900",
        "messages_es_4a9.properties, messages_es_4a9, ''",
        "app_dev.properties, app_dev, ''",
        "messages_cz.properties, messages_cz, ''",
        "messages_de_at.properties, messages_de_at, ''",
        "file_name.properties, file_name, ''"
    })
    void splitsANameAsResourceBundleDoes(String path, String base, String locale) {
        assertThat(BundleName.of(path)).isEqualTo(new BundleName(base, locale));
    }

    @Test
    void knowsTheNamesThatBundlesHave() {
        assertThat(BundleName.of("org/x/Messages.properties").isWellKnown()).isTrue();
        assertThat(BundleName.of("org/x/other_de.properties").isWellKnown()).isTrue();
        assertThat(BundleName.of("application.properties").isWellKnown()).isFalse();
    }

    @Test
    void givesTheLanguage() {
        assertThat(BundleName.of("m_zh_CN.properties").language()).isEqualTo("zh");
        assertThat(BundleName.of("m_de.properties").language()).isEqualTo("de");
        assertThat(BundleName.of("m.properties").language()).isNull();
    }

    @Property(tries = 500, seed = "20261122")
    void neverThrowsAndLosesNothing(@ForAll String path) {
        BundleName name = BundleName.of(path);
        assertThat(path).startsWith(name.base());
    }
}
