package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.message.Coverage;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A locale that lacks keys of the base, where completeness is asked for. */
@RuleInfo(
        id = "missing-translation",
        summary = "A locale that lacks translations of keys that the base file has.",
        rationale = """
                Readers get the base language in the middle of their own. Most projects live with it: 64 % of all locale files lack keys. So it is off until a
                project asks for it, for all locales or for those that must be complete:

                ```xml
                <rule>
                  <id>missing-translation</id>
                  <severity>error</severity>
                  <options>
                    <locales>de, fr:95, zh_CN</locales>
                  </options>
                </rule>
                ```

                `fr:95` asks for 95 % of the keys. What a locale inherits counts as there: `de_AT` needs only what differs from `de`, `en_GB` nothing where the base is in English. One violation a file, with the keys
                that come first; a locale without a file is told at the base file. Empty base values need no translation.
                """,
        severity = Severity.OFF,
        since = "0.1.0",
        options = {
            @RuleOption(
                    name = "locales",
                    description =
                            "The locales that must be complete, separated by commas or blanks, each perhaps with `:` and the percentage that is"
                                    + " enough; empty for every locale that has a file."),
            @RuleOption(
                    name = "shown",
                    description = "How many of the missing keys the message names.",
                    defaultValue = "10")
        })
public final class MissingTranslation implements BundleRule {
    @Override
    public void validate(Options options) {
        wanted(options);
        options.number("shown", 10);
    }

    /** The percentage for each locale, as {@code de} and {@code zh_CN} are written in file names of Java. */
    private static Map<String, Integer> wanted(Options options) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        String locales = options.get("locales");
        if (locales == null) {
            return wanted;
        }
        for (String each : locales.trim().split("[,\\s]+", -1)) {
            String[] parts = each.trim().split(":", -1);
            int percent = 100;
            if (parts.length == 2) {
                percent = new Options(Map.of("locales", parts[1].replace("%", ""))).number("locales", 100);
            }
            if (parts.length > 2 || parts[0].isBlank() || percent < 0 || percent > 100) {
                throw new IllegalArgumentException(
                        "option locales: '" + each.trim() + "' is no locale with a percentage, as in fr:95");
            }
            wanted.put(spelling(parts[0]), percent);
        }
        return wanted;
    }

    private static String spelling(String locale) {
        return locale.trim().replace('-', '_').toLowerCase(Locale.ROOT);
    }

    @Override
    public void check(Bundle bundle, Context context) {
        BundleMember base = bundle.base();
        Map<String, Integer> wanted = wanted(context.options(base));
        List<String> keys = Coverage.of(bundle).wanted();
        if (keys.isEmpty() || bundle.members().size() == 1 && wanted.isEmpty()) {
            return;
        }
        for (BundleMember member : bundle.members()) {
            Integer percent = wanted.isEmpty()
                    ? Integer.valueOf(100)
                    : wanted.remove(spelling(member.locale().written()));
            if (percent != null && member != base && !member.locale().isRoot() && member.isSound()) {
                check(bundle, member, keys, percent, context);
            }
        }
        wanted.remove(spelling(base.locale().written()));
        if (base.locale().isRoot()) {
            // What the root file is written in is mostly English, and has no file of its own.
            wanted.remove("en");
        }
        wanted.forEach((locale, percent) -> {
            if (percent > 0) {
                context.report(
                        base,
                        new Finding(new Span(0, 0), "there is no file for the locale " + locale + " of this bundle"));
            }
        });
    }

    private static void check(Bundle bundle, BundleMember member, List<String> keys, int percent, Context context) {
        List<String> missing = Coverage.of(bundle).missing(member);
        int there = keys.size() - missing.size();
        if (missing.isEmpty() || there * 100L >= (long) percent * keys.size()) {
            return;
        }
        int shown = Math.min(missing.size(), context.options(member).number("shown", 10));
        int end = member.text().length();
        context.report(
                member,
                new Finding(
                        new Span(end, end),
                        missing.size() + " of " + keys.size() + " keys are not translated ("
                                + there * 100L / keys.size() + " % are"
                                + (percent < 100 ? ", " + percent + " % wanted" : "")
                                + "): " + String.join(", ", missing.subList(0, shown))
                                + (shown < missing.size() ? " …" : "")));
    }
}
