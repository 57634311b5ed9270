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
        assertThat(bundles("plugin_i18n.properties", "plugin_i18_ru.properties", "other.properties"))
                .containsExactly("plugin_i18n: {plugin_i18n.properties=} but {plugin_i18_ru.properties=}");
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

    @Test
    void theLocaleMayStandBehindAnyMarkAndTheWordInAnyLetters() {
        assertThat(bundles("messages-de.json", "messages-fr.json"))
                .containsExactly("messages-*.json: {messages-de.json=de, messages-fr.json=fr}");
        assertThat(bundles("strings.de.yml", "strings.fr.yml"))
                .containsExactly("strings.*.yml: {strings.de.yml=de, strings.fr.yml=fr}");
        assertThat(bundles("i18n/report_de.json", "i18n/report_fr.json", "data/report_de.json"))
                .containsExactly("i18n/report_*.json: {i18n/report_de.json=de, i18n/report_fr.json=fr}");
        for (String word :
                List.of("l10n", "L10N", "Localization", "LOCALIZATION", "resource-bundles", "i18n", "LANG")) {
            assertThat(bundles(word + "/de.json")).as(word).hasSize(1);
        }
        assertThat(bundles("10n/de.json", "localisation/de.json", "lang2/de.json"))
                .isEmpty();
    }

    @Test
    void twoCodesBehindTheBaseOfABundleAreAMisspeltLocaleOfIt() {
        assertThat(bundles("m.properties", "m_de.properties", "m_pt_br.properties"))
                .containsExactly("m: {m.properties=, m_de.properties=de} but {m_pt_br.properties=pt_br}");
        assertThat(bundles("m.properties", "m_de.properties", "m_extra_br.properties", "m_p1_br.properties"))
                .containsExactly(
                        "m: {m.properties=, m_de.properties=de}",
                        "m_extra: {m_extra_br.properties=br}",
                        "m_p1: {m_p1_br.properties=br}");
        assertThat(bundles("m.properties", "m_de.properties", "m_pt_br.properties", "m_pt_fr.properties"))
                .containsExactly(
                        "m: {m.properties=, m_de.properties=de}",
                        "m_pt: {m_pt_br.properties=br, m_pt_fr.properties=fr}");
        assertThat(bundles("m_de.properties", "m_jp.properties")).containsExactly("m: {m_de.properties=de}");
    }

    @Test
    void aBaseNameTwoLettersAwayIsToldBesideALargeBundleOnly() {
        assertThat(bundles(
                        "common_de.properties",
                        "common_fr.properties",
                        "common_es.properties",
                        "common_it.properties",
                        "common_nl.properties",
                        "cmomon_pl.properties",
                        "cmmmon_de.properties",
                        "cccxon_pl.properties",
                        "x/common_pl.properties"))
                .first()
                .asString()
                .endsWith(" but {cmomon_pl.properties=}");
        assertThat(bundles(
                        "common_de.properties",
                        "common_fr.properties",
                        "common_es.properties",
                        "common_it.properties",
                        "commn_pl.properties"))
                .noneMatch(line -> line.contains("but"));
        assertThat(bundles("common.properties", "common_de.properties", "cmomon_pl.properties"))
                .noneMatch(line -> line.contains("but"));
        assertThat(bundles("comm.properties", "comm_de.properties", "com_pl.properties"))
                .noneMatch(line -> line.contains("but"));
    }

    @Test
    void aGroupKnowsAllItsFiles() {
        BundleFinder finder = new BundleFinder(List.of(
                file("index.groovy", "index.groovy"),
                file("index.properties", "index.properties"),
                file("index_de.properties", "index_de.properties"),
                file("index_jp.properties", "index_jp.properties")));
        assertThat(finder.find()).singleElement().satisfies(group -> {
            assertThat(group.files())
                    .containsExactly("index.properties", "index_de.properties", "index_jp.properties", "index.groovy");
            assertThat(group.size()).isEqualTo(4);
            assertThat(group.isPair()).isFalse();
        });
        assertThat(new BundleFinder(List.of(file("a.xliff", "a.xliff"))).find()).allMatch(BundleFinder.Group::isPair);
        assertThat(new BundleFinder(List.of(file("messages.properties", "messages.properties"))).find())
                .noneMatch(BundleFinder.Group::isPair);
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
