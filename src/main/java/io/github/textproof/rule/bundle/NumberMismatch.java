package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.bundle.message.Argument;
import io.github.textproof.bundle.message.Messages;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Numbers that a translation says otherwise. */
@RuleInfo(
        id = "number-mismatch",
        summary = "A translation with other numbers than the base value.",
        rationale = """
                A limit that was changed in one language and not in the others: *at least 8 characters* and *mindestens 6 Zeichen*. Off by default, because dates, prices and
                phone numbers are rightly told otherwise in other languages. Digits of all scripts count as their value; arguments are left out, as are numbers of one
                digit, which languages write as words.
                """,
        severity = Severity.OFF,
        since = "0.1.0")
public final class NumberMismatch implements BundleRule {
    @Override
    public void check(Bundle bundle, Context context) {
        BundleMember base = bundle.base();
        for (Entry entry : base.entries().values()) {
            Set<String> wanted = numbers(bundle, base, entry);
            if (wanted.isEmpty()) {
                continue;
            }
            for (BundleMember member : bundle.members()) {
                Entry own = member == base ? null : member.entry(entry.path());
                if (own == null || own.value() == null || own.value().value().isBlank()) {
                    continue;
                }
                Set<String> used = numbers(bundle, member, own);
                if (!used.isEmpty() && !used.equals(wanted)) {
                    context.report(
                            member,
                            new Finding(
                                    own.value().span(),
                                    String.join(", ", used) + " here, " + String.join(", ", wanted) + " in "
                                            + base.resource().name()));
                }
            }
        }
    }

    private static Set<String> numbers(Bundle bundle, BundleMember member, Entry entry) {
        StringBuilder text = new StringBuilder(String.valueOf(entry.value()));
        List<Argument> arguments = Messages.of(bundle).arguments(member, entry.path());
        for (int i = arguments.size() - 1; i >= 0; i--) {
            Argument each = arguments.get(i);
            for (int k = each.start(); k < each.end(); k++) {
                text.setCharAt(k, ' ');
            }
        }
        Set<String> numbers = new TreeSet<>();
        StringBuilder number = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 10) : -1;
            boolean groups = i + 1 < text.length()
                    && number.length() > 0
                    && ".,\u00a0\u202f'".indexOf(text.charAt(i)) >= 0
                    && Character.digit(text.charAt(i + 1), 10) >= 0;
            if (digit >= 0) {
                number.append(digit);
            } else if (!groups) {
                if (number.length() > 1) {
                    numbers.add(number.toString());
                }
                number.setLength(0);
            }
        }
        return numbers;
    }
}
