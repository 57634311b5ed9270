package io.github.textproof.rule.character;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseScriptTest {
    @ParameterizedTest
    @CsvSource({
        "i18n/messages_zh_CN.properties, SIMPLIFIED, zh_CN",
        "i18n/messages_zh_TW.properties, TRADITIONAL, zh_TW",
        "i18n/messages_zh_Hans_HK.properties, SIMPLIFIED, zh_Hans",
        "locales/zh-CN.json, SIMPLIFIED, zh-CN",
        "docs/zh-hant/guide.md, TRADITIONAL, zh-hant",
        "docs/zh_CN/README.zh-TW.md, TRADITIONAL, zh-TW",
        "res/values-zh-rTW/strings.xml, TRADITIONAL, zh-rTW",
        "zh_HK, TRADITIONAL, zh_HK",
    })
    void readsTheLocaleOutOfThePath(String path, ChineseScript script, String tag) {
        assertThat(ChineseScript.of(path)).isEqualTo(new ChineseScript.Declared(script, tag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zh",
                "messages_zh.properties",
                "baozh_CN.txt",
                "zh_CNX.txt",
                "zh_/CN",
                "zhong_CN.txt",
                "messages_en.properties"
            })
    void saysNothingWithoutOne(String path) {
        assertThat(ChineseScript.of(path)).isNull();
    }
}
