package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.regex.Pattern;

/** A translation that ends with another sign than the base value. */
@RuleInfo(
        id = "end-punctuation-mismatch",
        summary = "A translation that ends with another punctuation mark than the base value.",
        rationale = """
                A question that became a statement, a label without its colon. The marks of other scripts count as their equals: `。` for a full stop, `：` for a colon, `؟`, `;` in
                Greek and `？` for a question mark, `…` for three dots, `।` and `။` for a full stop; `&hellip;` is one as well; blanks before them, as in French, do not matter. Off by default: languages and
                translators differ.
                """,
        severity = Severity.OFF,
        since = "0.1.0")
public final class EndPunctuationMismatch implements BundleRule {
    private static final Pattern ENTITY = Pattern.compile("&(?:[A-Za-z]{2,8}|#[0-9]{2,6}|#x[0-9A-Fa-f]{2,5});");

    @Override
    public void check(Bundle bundle, Context context) {
        for (Entry entry : bundle.base().entries().values()) {
            char wanted = end(String.valueOf(entry.value()), false);
            for (BundleMember member : bundle.members()) {
                Entry own = member == bundle.base() ? null : member.entry(entry.path());
                Literal value = own == null ? null : own.value();
                if (value == null || value.value().isBlank()) {
                    continue;
                }
                char used = end(value.value(), member.locale().language().equals("el"));
                if (used != wanted
                        && (wanted != 0 || !member.locale().language().equals("th"))) {
                    int last = value.value().stripTrailing().length();
                    context.report(
                            member,
                            new Finding(
                                    value.span(last - 1, last),
                                    "ends with " + name(used) + ", "
                                            + bundle.base().resource().name() + " with " + name(wanted)));
                }
            }
        }
    }

    private static String name(char mark) {
        return mark == 0 ? "no mark" : "'" + mark + "'";
    }

    /** The mark that ends the text, as its ASCII equal; 0 for none. */
    private static char end(String value, boolean greek) {
        String text = value.stripTrailing();
        if (text.isEmpty()) {
            return 0;
        }
        int entity = text.endsWith(";") ? text.lastIndexOf('&') : -1;
        if (entity >= 0 && ENTITY.matcher(text.substring(entity)).matches()) {
            String name = text.substring(entity + 1, text.length() - 1);
            return switch (name) {
                case "hellip", "#8230", "#x2026" -> '\u2026';
                case "nbsp", "#160", "#xA0" -> end(text.substring(0, entity), greek);
                default -> 0;
            };
        }
        if (text.endsWith("...")) {
            return '\u2026';
        }
        char c = text.charAt(text.length() - 1);
        return switch (c) {
            case '.', '\u3002', '\uff0e', '\uff61', '\u0964', '\u104b', '\u06d4', '\u0589', '\u17d4' -> '.';
            case '?', '\uff1f', '\u061f' -> '?';
            case ';', '\u037e' -> greek ? '?' : ';';
            case '!', '\uff01' -> '!';
            case ':', '\uff1a' -> ':';
            case '\u2026' -> '\u2026';
            default -> 0;
        };
    }
}
