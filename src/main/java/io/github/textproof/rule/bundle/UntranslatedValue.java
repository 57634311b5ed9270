package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.message.Wording;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;

/** A value that was copied and not translated. */
@RuleInfo(
        id = "untranslated-value",
        summary = "A translation that says what the base file says, in a language of another script.",
        rationale = """
                Translators copy the base file and work through it; what they leave shows in the base language. Languages that share the base's script share words with it, so
                only those of another script are judged, and only values of two words or more: names, units and abbreviations stay as they are everywhere.
                """,
        severity = Severity.OFF,
        since = "0.1.0")
public final class UntranslatedValue implements BundleRule {
    @Override
    public void check(Bundle bundle, Context context) {
        BundleMember base = bundle.base();
        for (BundleMember member : bundle.members()) {
            Set<UnicodeScript> own = ScriptOf.language(member.locale().language());
            if (member == base || own == null) {
                continue;
            }
            for (Entry entry : member.entries().values()) {
                String value = String.valueOf(entry.value()).strip();
                if (value.equals(String.valueOf(base.value(entry.path())).strip()) && isText(value, own)) {
                    context.report(
                            member,
                            new Finding(
                                    entry.value() == null
                                            ? entry.span()
                                            : entry.value().span(),
                                    "not translated: it is what "
                                            + base.resource().name() + " says"));
                }
            }
        }
    }

    private static boolean isText(String value, Set<UnicodeScript> own) {
        Map<UnicodeScript, Integer> counts = ScriptOf.count(value);
        int words = 0;
        for (String word : Wording.of(value).split("\\s+", -1)) {
            words += word.length() > 1 && word.chars().allMatch(c -> Character.isLetter(c) || ".,!?:".indexOf(c) >= 0)
                    ? 1
                    : 0;
        }
        return words >= 2 && counts.keySet().stream().noneMatch(own::contains);
    }
}
