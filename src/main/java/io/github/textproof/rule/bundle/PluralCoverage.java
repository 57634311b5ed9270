package io.github.textproof.rule.bundle;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plurals of ICU messages without the branches that their language needs. */
@RuleInfo(
        id = "plural-coverage",
        summary = "An ICU plural or select without the branches that its language needs, or that does not parse.",
        rationale = """
                `{count, plural, one {# file} other {# files}}` is a pattern of ICU. Every plural and select needs the branch `other`, or it throws. Russian has the forms `one`, `few`,
                `many` and `other`: without `few`, *2 файлов* is shown. Which forms a language has is CLDR's plural rules, as ICU4J has them; forms that CLDR
                has only for compact numbers (`many` in Spanish, French, Italian, Portuguese and Catalan) are not asked for, nor those that an exact `=1`, `=2` gives.
                A branch that the language never chooses is told too.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class PluralCoverage implements BundleRule {
    /** Languages in which {@code many} is for millions only. */
    private static final Set<String> MILLIONS = Set.of("es", "fr", "it", "pt", "ca", "vec", "scn");

    private static final Set<String> FORMS = Set.of("zero", "one", "two", "few", "many", "other");

    @Override
    public void check(Bundle bundle, Context context) {
        for (BundleMember member : bundle.members()) {
            for (Entry entry : member.entries().values()) {
                Literal value = entry.value();
                if (value != null && branches(value.value())) {
                    Finding finding = check(member, value);
                    if (finding != null) {
                        context.report(member, finding);
                    }
                }
            }
        }
    }

    private static boolean branches(String value) {
        if (value.indexOf('{') < 0 || value.indexOf(',') < 0) {
            return false;
        }
        for (String type : new String[] {"plural", "selectordinal", "select"}) {
            int at = value.indexOf(type);
            if (at > 0 && value.indexOf('{', at) >= 0) {
                int before = at - 1;
                while (before > 0 && value.charAt(before) == ' ') {
                    before--;
                }
                int after = at + type.length();
                while (after < value.length() && value.charAt(after) == ' ') {
                    after++;
                }
                return value.charAt(before) == ',' && after < value.length() && value.charAt(after) == ',';
            }
        }
        return false;
    }

    private static @Nullable Finding check(BundleMember member, Literal value) {
        MessagePattern pattern = new MessagePattern();
        try {
            pattern.parse(value.value());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            String message = String.valueOf(e.getMessage());
            int quote = message.indexOf(" in \"");
            return new Finding(
                    value.span(),
                    "no pattern of ICU: "
                            + (message.contains("'other'") || message.contains("\"other\"")
                                    ? "a plural or select lacks the branch other"
                                    : quote > 0 ? message.substring(0, quote) : message));
        }
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            boolean plural = part.getType() == MessagePattern.Part.Type.ARG_START
                    && (part.getArgType() == MessagePattern.ArgType.PLURAL
                            || part.getArgType() == MessagePattern.ArgType.SELECTORDINAL);
            if (plural && !member.locale().isRoot()) {
                Finding finding = plural(member, value, pattern, i);
                if (finding != null) {
                    return finding;
                }
            }
        }
        return null;
    }

    private static @Nullable Finding plural(BundleMember member, Literal value, MessagePattern pattern, int start) {
        MessagePattern.Part argument = pattern.getPart(start);
        int limit = pattern.getLimitPartIndex(start);
        Set<String> has = new LinkedHashSet<>();
        int exact = 0;
        for (int i = start + 1; i < limit; i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                String selector = pattern.getSubstring(part);
                has.add(selector);
                exact += selector.startsWith("=") ? 1 : 0;
            }
        }
        boolean ordinal = argument.getArgType() == MessagePattern.ArgType.SELECTORDINAL;
        PluralRules rules = PluralRules.forLocale(
                ULocale.forLocale(member.locale().toLocale()),
                ordinal ? PluralRules.PluralType.ORDINAL : PluralRules.PluralType.CARDINAL);
        Set<String> wanted = new TreeSet<>(rules.getKeywords());
        if (!ordinal && MILLIONS.contains(member.locale().language())) {
            wanted.remove("many");
        }
        Set<String> lacking = new TreeSet<>(wanted);
        lacking.removeAll(has);
        if (exact > 0) {
            lacking.remove("one");
            lacking.remove("zero");
            if (exact > 1) {
                lacking.remove("two");
            }
        }
        int at = argument.getIndex();
        if (!lacking.isEmpty()) {
            return new Finding(
                    value.span(at, at + 1),
                    "the plural lacks " + String.join(", ", lacking) + ": " + member.locale() + " has the forms "
                            + String.join(", ", wanted));
        }
        Set<String> never = new TreeSet<>(has);
        never.retainAll(FORMS);
        never.removeAll(rules.getKeywords());
        return never.isEmpty()
                ? null
                : new Finding(
                                value.span(at, at + 1),
                                "the plural's branch " + String.join(", ", never) + " is never chosen: "
                                        + member.locale() + " has the forms " + String.join(", ", wanted))
                        .atMost(Severity.INFO);
    }
}
