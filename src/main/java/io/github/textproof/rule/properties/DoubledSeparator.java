package io.github.textproof.rule.properties;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.source.Format;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that begins with a second separator. */
@RuleInfo(
        id = "doubled-separator",
        summary = "A translation that begins with `=` although the text that it translates does not.",
        rationale = """
                In `key == text` the value is `= text`, and that is shown. A value may well be a sign of its own, so only a letter behind it counts, and only where the
                other locales of the bundle have the key without it: the base, or those that have the key when the base lacks it. In a file that is no translation
                nothing tells what was meant, and it is silent.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true)
public final class DoubledSeparator implements BundleRule {
    @Override
    public void check(Bundle bundle, Context context) {
        for (BundleMember member : bundle.members()) {
            if (member.resource().format() != Format.PROPERTIES) {
                continue;
            }
            for (Map.Entry<String, Entry> each : member.entries().entrySet()) {
                Literal value = each.getValue().value();
                if (value == null || !begins(value)) {
                    continue;
                }
                BundleMember other = reference(bundle, member, each.getKey());
                if (other != null) {
                    context.report(member, finding(value, other, String.valueOf(other.value(each.getKey()))));
                }
            }
        }
    }

    private static boolean begins(Literal value) {
        if (value.length() < 2 || value.value().charAt(0) != '=') {
            return false;
        }
        String rest = value.value().substring(1).stripLeading();
        return !rest.isEmpty() && Character.isLetter(rest.codePointAt(0));
    }

    /** Who has the key without the sign: the base, or each other member that has it at all; null when that is not so. */
    private static @Nullable BundleMember reference(Bundle bundle, BundleMember member, String key) {
        BundleMember base = bundle.base();
        if (base != member && base.value(key) != null) {
            return isPlain(base, key) ? base : null;
        }
        BundleMember found = null;
        for (BundleMember each : bundle.members()) {
            if (each != member && each.value(key) != null) {
                if (!isPlain(each, key)) {
                    return null;
                }
                found = found == null ? each : found;
            }
        }
        return found;
    }

    private static boolean isPlain(BundleMember member, String key) {
        String value = member.value(key);
        return value != null && !value.startsWith("=");
    }

    private static Finding finding(Literal value, BundleMember other, String plain) {
        Span sign = value.span(0, 1);
        return new Finding(
                        sign,
                        "the value begins with a second \"=\", which is shown; "
                                + other.resource().name() + " has " + Shown.quoted(plain, 30))
                .with(Fix.unsafe(Edit.delete(sign)));
    }
}
