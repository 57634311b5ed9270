package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BundleFinderTest {
    @Test
    void propertiesAreABundleWithTheirLocales() {
        assertThat(bundles("i18n/m.properties", "i18n/m_de.properties", "i18n/m_zh_Hant_TW.properties", "x.properties"))
                .containsExactly("i18n/m: {i18n/m.properties=, i18n/m_de.properties=de,"
                        + " i18n/m_zh_Hant_TW.properties=zh_Hant_TW}");
    }

    @Test
    void aBaseNameMayHoldUnderscores() {
        assertThat(bundles("my_app_labels_de.properties", "my_app_labels.properties"))
                .containsExactly("my_app_labels: {my_app_labels_de.properties=de, my_app_labels.properties=}");
    }

    @Test
    void aNameThatBundlesHaveNeedsNoSiblings() {
        assertThat(bundles("messages.properties", "application.properties"))
                .containsExactly("messages: {messages.properties=}");
    }

    @Test
    void whatLooksLikeALocaleAndIsNoneIsTold() {
        assertThat(bundles("m_de.properties", "m_fr.properties", "m_jp.properties", "m_zh_cn.properties"))
                .containsExactly(
                        "m: {m_de.properties=de, m_fr.properties=fr} but {m_jp.properties=jp, m_zh_cn.properties=zh_cn}");
    }

    @Test
    void jsonAndYamlAreBundlesWhereTheirPathSaysSo() {
        assertThat(bundles("i18n/en.json", "i18n/zh-CN.json", "countries/de.json", "countries/fr.json"))
                .containsExactly("i18n/*.json: {i18n/en.json=en, i18n/zh-CN.json=zh-CN}");
        assertThat(bundles("locales/en/app.yml", "locales/de/app.yml", "locales/de/mail.yml"))
                .containsExactly(
                        "locales/*/app.yml: {locales/en/app.yml=en, locales/de/app.yml=de}",
                        "locales/*/mail.yml: {locales/de/mail.yml=de}");
        assertThat(bundles("messages_en.json", "messages_de.json", "report_de.json"))
                .containsExactly("messages_*.json: {messages_en.json=en, messages_de.json=de}");
    }

    @Test
    void androidNamesTheLocaleInTheDirectory() {
        assertThat(bundles(
                        "res/values/strings.xml",
                        "res/values-de/strings.xml",
                        "res/values-zh-rCN/strings.xml",
                        "res/values-b+sr+Latn/strings.xml",
                        "res/values-land/strings.xml",
                        "res/values-v21/strings.xml"))
                .containsExactly("res/values*/strings.xml: {res/values/strings.xml=, res/values-de/strings.xml=de,"
                        + " res/values-zh-rCN/strings.xml=zh-CN, res/values-b+sr+Latn/strings.xml=sr-Latn}");
    }

    @Test
    void anXliffFileIsABundleOfItsOwn() {
        assertThat(bundles("messages.de.xlf", "messages.fr.xlf"))
                .containsExactly("messages.de.xlf: {messages.de.xlf=}", "messages.fr.xlf: {messages.fr.xlf=}");
    }

    @Test
    void aViewBelongsToTheBundleOfItsName() {
        BundleFinder finder = new BundleFinder(List.of(
                file("a/index.jelly", "a/index.jelly"),
                file("a/index_de.properties", "a/index_de.properties"),
                file("b/index.jelly", "b/index.jelly")));
        assertThat(finder.find()).singleElement().satisfies(group -> {
            assertThat(group.views()).containsExactly("a/index.jelly");
            assertThat(group.size()).isEqualTo(2);
        });
    }

    @Test
    void aBaseNameOneLetterAwayIsToldBesideASmallBundleWithARootFile() {
        assertThat(bundles("LocalStrings.properties", "LocalStrings_es.properties", "LocaStrings_fr.properties"))
                .containsExactly("LocalStrings: {LocalStrings.properties=, LocalStrings_es.properties=es}"
                        + " but {LocaStrings_fr.properties=}");
    }

    @Test
    void aBundleMayLieInSeveralResourceDirectoriesUnlessTheyRepeatALocale() {
        assertThat(find(file("a/m.properties", "m.properties"), file("b/m_de.properties", "m_de.properties")))
                .containsExactly("m: {a/m.properties=, b/m_de.properties=de}");
        assertThat(find(
                        file("a/m.properties", "m.properties"),
                        file("a/m_de.properties", "m_de.properties"),
                        file("b/m.properties", "m.properties")))
                .containsExactly("m: {a/m.properties=, a/m_de.properties=de}", "m: {b/m.properties=}");
    }

    private static List<String> bundles(String... paths) {
        return find(List.of(paths).stream().map(path -> file(path, path)).toArray(FoundFile[]::new));
    }

    private static FoundFile file(String path, String pathInRoot) {
        return new FoundFile(path, pathInRoot, Path.of(path), 1, Root.Kind.MAIN);
    }

    private static List<String> find(FoundFile... files) {
        List<String> lines = new ArrayList<>();
        for (BundleFinder.Group group : new BundleFinder(List.of(files)).find()) {
            List<String> members = new ArrayList<>();
            group.locales().forEach((path, locale) -> members.add(path + "=" + locale.written()));
            lines.add(group.name() + ": {" + String.join(", ", members) + "}"
                    + (group.strays().isEmpty() ? "" : " but " + new TreeMap<>(group.strays())));
        }
        return lines;
    }
}
