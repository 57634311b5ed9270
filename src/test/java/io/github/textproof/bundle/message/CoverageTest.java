package io.github.textproof.bundle.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Parsed;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final String ENGLISH = "a=Open the file\nb=Close the window\nc=The file is not there\nd=\n";

    @Test
    void aLocaleLacksWhatNeitherItNorItsFallbackHas() {
        Bundle bundle = bundle("", ENGLISH, "de", "a=\u00D6ffnen\nb=Schlie\u00DFen\n", "de_AT", "a=Aufmachen\n");
        assertThat(missing(bundle, "de")).containsExactly("c");
        assertThat(missing(bundle, "de_AT")).containsExactly("c");
        assertThat(missing(bundle, "")).isEmpty();
    }

    @Test
    void anEmptyValueOfTheBaseNeedsNoTranslation() {
        assertThat(Coverage.of(bundle("", ENGLISH)).wanted()).containsExactly("a", "b", "c");
    }

    @Test
    void anEnglishFileInheritsFromARootFileInEnglish() {
        Bundle bundle =
                bundle("", ENGLISH, "en_GB", "c=The file is not there, sorry\n", "en_US", "", "fr", "a=Ouvrir\n");
        assertThat(missing(bundle, "en_GB")).isEmpty();
        assertThat(missing(bundle, "en_US")).isEmpty();
        assertThat(missing(bundle, "fr")).containsExactly("b", "c");
        assertThat(Coverage.of(bundle).untranslated(member(bundle, "en_GB"))).isNull();
    }

    @Test
    void anEnglishFileInheritsNothingFromARootFileInAnotherLanguage() {
        Bundle bundle = bundle("", "a=Datei \u00F6ffnen\nb=Fenster schlie\u00DFen\n", "en", "a=Open the file\n");
        assertThat(missing(bundle, "en")).containsExactly("b");
        assertThat(Coverage.of(bundle).untranslated(member(bundle, "en"))).isEqualTo(new Coverage.Untranslated(0, 1));
    }

    @Test
    void aRegionInheritsFromABaseInItsLanguage() {
        Bundle bundle = bundle("en", ENGLISH, "en_GB", "a=Open it\n", "fr", "a=Ouvrir\n");
        assertThat(missing(bundle, "en_GB")).isEmpty();
        assertThat(Coverage.of(bundle).untranslated(member(bundle, "en_GB"))).isNull();
        assertThat(missing(bundle, "fr")).containsExactly("b", "c");
    }

    @Test
    void traditionalChineseIsATranslationOfSimplifiedChinese() {
        Bundle bundle = bundle("zh_CN", "a=\u6253\u5F00\nb=\u6587\u4EF6\n", "zh_TW", "a=\u6253\u5F00\n");
        assertThat(missing(bundle, "zh_TW")).containsExactly("b");
        assertThat(Coverage.of(bundle).untranslated(member(bundle, "zh_TW")))
                .isEqualTo(new Coverage.Untranslated(1, 1));
    }

    @Test
    void valuesAreUntranslatedWhenTheyAreTheBasesButForBlanks() {
        Bundle bundle = bundle(
                "",
                "a=Open\nb=Close\nc={0}\nd=https://example.org\ne=Save\n",
                "de",
                "a= Open\\u0020\nb=Schlie\u00DFen\nc={0}\nd=https://example.org\nx=Mehr\n");
        assertThat(Coverage.of(bundle).untranslated(member(bundle, "de"))).isEqualTo(new Coverage.Untranslated(1, 2));
        assertThat(Coverage.of(bundle).extra(member(bundle, "de"))).isEqualTo(1);
    }

    private static List<String> missing(Bundle bundle, String locale) {
        return Coverage.of(bundle).missing(member(bundle, locale));
    }

    private static BundleMember member(Bundle bundle, String locale) {
        return Objects.requireNonNull(bundle.member(locale));
    }

    /** A bundle of locales, each followed by its file. */
    private static Bundle bundle(String... files) {
        List<BundleMember> members = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            String suffix = files[i].isEmpty() ? "" : "_" + files[i];
            Resource resource = Parsed.resource("m" + suffix + ".properties", files[i + 1]);
            Text text = Text.of(files[i + 1]);
            BundleLocale locale = files[i].isEmpty() ? BundleLocale.ROOT : BundleLocale.parse(files[i]);
            members.add(new BundleMember(
                    resource,
                    Objects.requireNonNull(locale),
                    text,
                    PropertiesSyntax.parse(resource, text).entries(),
                    true));
        }
        return new Bundle("m", members, List.of());
    }
}
