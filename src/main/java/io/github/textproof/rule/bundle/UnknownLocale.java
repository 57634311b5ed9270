package io.github.textproof.rule.bundle;

import com.ibm.icu.util.ULocale;
import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleLocale;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A translation that no reader gets, because its file name is wrong. */
@RuleInfo(
        id = "unknown-locale",
        summary = "A file of a bundle whose name ends in no locale, or in that of another language.",
        rationale = """
                `ResourceBundle` looks for `messages_ja.properties`; a `messages_jp.properties` is never loaded, and nobody notices but the Japanese. Country codes are taken for
                languages (`jp`, `cz`, `cn`), parts are swapped (`CN_zh`), regions are in lower case (`zh_cn`: found on Windows, lost on Linux) or none (`ja_JA`), BCP 47's hyphen stands for the
                underscore.

                An error where the bundle has two other valid locales and the file translates at least half of the keys that it shares names
                with; a warning in smaller bundles. A warning where the code is valid but means a language that is not written so: `kr` is Kanuri, `tw` is Twi, `se` Northern Sami, `ch`
                Chamorro; and where a file stands alone beside a bundle whose base name is nearly its own. Pseudo-locales (`xx`, `zz`, `qps`) are silent.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        scope = "warning for valid codes of another language, and for base names that are nearly another's")
public final class UnknownLocale implements BundleRule {
    private static final int FEWEST_LETTERS = 30;
    private static final int LARGE = 5;
    private static final Span TOP = new Span(0, 0);
    /** Countries that were. */
    private static final Set<String> FORMER = Set.of("CS", "YU", "SU", "DD", "AN", "TP", "ZR", "BU", "FX");
    /** Letters of Northern Sami. */
    private static final String SAMI = "\u0111\u014b\u0167\u010d\u0161\u017e\u00e1";
    /** Countries whose code is taken for their language. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("jp", "ja"),
            Map.entry("cz", "cs"),
            Map.entry("cn", "zh_CN"),
            Map.entry("dk", "da"),
            Map.entry("kh", "km"),
            Map.entry("gr", "el"),
            Map.entry("vn", "vi"),
            Map.entry("ua", "uk"),
            Map.entry("du", "nl"),
            Map.entry("sp", "es"),
            Map.entry("kr", "ko"),
            Map.entry("tw", "zh_TW"),
            Map.entry("us", "en_US"),
            Map.entry("gb", "en_GB"),
            Map.entry("at", "de_AT"),
            Map.entry("rs", "sr"),
            Map.entry("al", "sq"),
            Map.entry("ir", "fa"),
            Map.entry("mx", "es_MX"),
            Map.entry("by", "be"),
            Map.entry("kz", "kk"),
            Map.entry("ge", "ka"),
            Map.entry("se", "sv"),
            Map.entry("ee", "et"),
            Map.entry("hk", "zh_HK"),
            Map.entry("in", "hi"),
            Map.entry("pk", "ur"),
            Map.entry("il", "he"));

    @Override
    public void check(Bundle bundle, Context context) {
        long translations = bundle.members().stream()
                .filter(member -> !member.locale().isRoot())
                .count();
        for (Bundle.Stray stray : bundle.strays()) {
            String trouble = isTranslation(bundle, stray.member()) ? trouble(stray.suffix()) : null;
            if (trouble != null) {
                context.report(
                        stray.member(),
                        new Finding(TOP, trouble + ": no reader gets this file")
                                .atMost(
                                        translations < 2 || trouble.contains("no region")
                                                ? Severity.WARNING
                                                : Severity.ERROR));
            } else if (stray.suffix().isEmpty()
                    && (bundle.members().size() >= LARGE || isTranslation(bundle, stray.member()))) {
                context.report(
                        stray.member(),
                        new Finding(
                                        TOP,
                                        "the only file of its base name, beside the bundle " + bundle.name()
                                                + ": no reader of that one gets it")
                                .atMost(Severity.WARNING));
            }
        }
        for (BundleMember member : bundle.members()) {
            if (!member.locale().isRoot()) {
                otherLanguage(member, context);
                country(member, context);
            }
        }
    }

    /** Whether half of what it has are keys of the bundle. */
    private static boolean isTranslation(Bundle bundle, BundleMember member) {
        int shared = 0;
        for (String key : member.entries().keySet()) {
            shared += bundle.base().entry(key) != null ? 1 : 0;
        }
        return shared > 0 && shared * 2 >= member.entries().size();
    }

    private static @Nullable String trouble(String suffix) {
        String[] parts = suffix.split("[_-]", -1);
        String first = parts[0];
        if (parts.length == 1) {
            String meant = MEANT.get(first.toLowerCase(Locale.ROOT));
            return first.length() == 2 && meant != null
                    ? "'" + first + "' is a country, the language is " + meant
                    : first.length() == 2 && BundleLocale.parse(first) != null
                            ? "'" + first + "' is written " + first.toLowerCase(Locale.ROOT)
                            : null;
        }
        BundleLocale locale = BundleLocale.parse(suffix);
        if (parts.length == 2 && locale == null) {
            BundleLocale swapped = BundleLocale.parse(parts[1] + "_" + first);
            return swapped != null && first.length() == 2 && parts[1].length() == 2 && !FORMER.contains(parts[1])
                    ? "language and region are swapped in '" + suffix + "': " + swapped.language() + "_"
                            + swapped.region() + " is meant"
                    : region(first, parts[1]);
        }
        if (locale == null || locale.region().isEmpty()) {
            return null;
        }
        String right =
                locale.language() + (locale.script().isEmpty() ? "" : "_" + locale.script()) + "_" + locale.region();
        if (suffix.indexOf('-') >= 0) {
            return "Java wants underscores in file names, '" + suffix + "' is written " + right;
        }
        return "Java wants the region in capitals, '" + suffix + "' is written " + right;
    }

    /** A language with two capital letters behind it that are no country's; those of a pseudo-locale are meant so. */
    private static @Nullable String region(String language, String region) {
        boolean code = region.length() == 2 && region.equals(region.toUpperCase(Locale.ROOT));
        if (!code || BundleLocale.parse(language) == null || FORMER.contains(region) || region.charAt(0) == 'X') {
            return null;
        }
        String meant = region.equals("UK")
                ? "GB"
                : ULocale.addLikelySubtags(new ULocale(language)).getCountry();
        return "'" + region + "' is no region" + (meant.isEmpty() ? "" : " (" + language + "_" + meant + "?)");
    }

    /** Northern Sami has letters that Swedish lacks, and nobody translates into Chamorro. */
    private static void country(BundleMember member, Context context) {
        BundleLocale locale = member.locale();
        boolean alone = locale.region().isEmpty();
        if (alone && locale.language().equals("ch") && !member.entries().isEmpty()) {
            context.report(
                    member,
                    new Finding(TOP, "'ch' is Chamorro; Switzerland is a region, as in de_CH")
                            .atMost(Severity.WARNING));
        } else if (alone && locale.language().equals("se")) {
            StringBuilder all = new StringBuilder();
            member.entries().values().forEach(entry -> all.append(entry.value()));
            boolean sami = all.chars().anyMatch(c -> SAMI.indexOf(c) >= 0);
            boolean swedish =
                    all.chars().filter(c -> c == '\u00e5' || c == '\u00f6').count() >= 5;
            if (swedish && !sami) {
                context.report(
                        member,
                        new Finding(TOP, "'se' is Northern Sami, which this is not: sv is meant")
                                .atMost(Severity.WARNING));
            }
        }
    }

    private static void otherLanguage(BundleMember member, Context context) {
        String language = member.locale().language();
        if (!ScriptOf.isLatin(language)) {
            return;
        }
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        for (Entry entry : member.entries().values()) {
            ScriptOf.count(String.valueOf(entry.value()), counts);
        }
        int latin = counts.getOrDefault(UnicodeScript.LATIN, 0);
        counts.remove(UnicodeScript.COMMON);
        counts.entrySet().stream()
                .filter(each -> each.getKey() != UnicodeScript.LATIN
                        && each.getValue() >= FEWEST_LETTERS
                        && each.getValue() > latin * 2
                        && each.getKey() != UnicodeScript.UNKNOWN
                        && each.getKey() != UnicodeScript.INHERITED)
                .findFirst()
                .ifPresent(each -> report(member, language, each.getKey(), context));
    }

    private static void report(BundleMember member, String language, UnicodeScript script, Context context) {
        String meant = MEANT.get(language);
        Set<UnicodeScript> scripts = meant == null ? null : ScriptOf.language(meant.substring(0, 2));
        String name = new Locale(language).getDisplayLanguage(Locale.ENGLISH);
        String letters = script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
        context.report(
                member,
                new Finding(
                                TOP,
                                "'" + language + "' is " + name + ", which is not written in " + letters + " letters"
                                        + (scripts != null && scripts.contains(script)
                                                ? ": " + meant + " is meant"
                                                : ""))
                        .atMost(Severity.WARNING));
    }
}
