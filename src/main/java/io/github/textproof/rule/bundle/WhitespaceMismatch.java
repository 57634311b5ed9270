package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;

/** A blank at an end of a value that one translation lacks. */
@RuleInfo(
        id = "whitespace-mismatch",
        summary = "A translation without the blank that its value begins or ends with in all other locales.",
        rationale = """
                `Name: ` is put before a name; without its blank the two run together. Editors and translation tools strip it unseen. Reported only where the base and
                at least three other locales, four fifths of them, have the blank; Chinese, Japanese and Thai, which set none, are silent, as are values that end in a
                full-width sign.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class WhitespaceMismatch implements BundleRule {
    @Override
    public void check(Bundle bundle, Context context) {
        if (bundle.members().size() < 4) {
            return;
        }
        for (Entry entry : bundle.base().entries().values()) {
            String base = String.valueOf(entry.value());
            boolean leads = begins(base);
            boolean trails = ends(base);
            if (base.isBlank() || !leads && !trails) {
                continue;
            }
            for (BundleMember member : bundle.members()) {
                Entry own = member == bundle.base() ? null : member.entry(entry.path());
                Literal value = own == null ? null : own.value();
                if (value == null || value.value().isBlank() || setsNoBlanks(member)) {
                    continue;
                }
                if (trails
                        && !ends(value.value())
                        && value.value().charAt(value.length() - 1) < 0x2E80
                        && Majority.of(bundle, member, entry.path(), WhitespaceMismatch::ends)) {
                    context.report(
                            member,
                            new Finding(
                                    value.span(value.length() - 1, value.length()),
                                    "the other locales end this value with a blank: what is put behind it runs on"));
                } else if (leads
                        && !begins(value.value())
                        && Majority.of(bundle, member, entry.path(), WhitespaceMismatch::begins)) {
                    context.report(
                            member,
                            new Finding(
                                    value.span(0, 1),
                                    "the other locales begin this value with a blank: it runs on from what is put before"));
                }
            }
        }
    }

    private static boolean setsNoBlanks(BundleMember member) {
        return switch (member.locale().language()) {
            case "zh", "ja", "th", "lo", "km", "my", "yue" -> true;
            default -> false;
        };
    }

    private static boolean begins(String value) {
        return !value.isEmpty() && isBlank(value.charAt(0));
    }

    private static boolean ends(String value) {
        return !value.isEmpty() && isBlank(value.charAt(value.length() - 1));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\n' || c == '\t';
    }
}
