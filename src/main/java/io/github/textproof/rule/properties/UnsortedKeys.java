package io.github.textproof.rule.properties;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;
import java.util.Comparator;

/** Keys in no order. */
@RuleInfo(
        id = "unsorted-keys",
        summary = "A key that stands behind one that sorts after it.",
        rationale = """
                Sorted keys make a bundle easy to compare with its translations and keep two people who add a key from meeting in the last line. Few projects
                want it, so it is off. Each key is compared with the one before it, in the order of its UTF-16 chars, as `sort` in the C locale and
                `String.compareTo` have it.

                A blank line or a comment begins a new group, which is sorted for itself; `groups=false` asks for one order in the whole file.
                """,
        severity = Severity.OFF,
        options = {
            @RuleOption(
                    name = "ignore-case",
                    description = "Whether upper and lower case sort alike",
                    defaultValue = "false"),
            @RuleOption(
                    name = "groups",
                    description = "Whether blank lines and comments begin a group that is sorted for itself",
                    defaultValue = "true")
        },
        since = "0.1.0")
public final class UnsortedKeys implements FormatRule<PropertiesSyntax> {
    @Override
    public Class<PropertiesSyntax> reads() {
        return PropertiesSyntax.class;
    }

    @Override
    public void check(PropertiesSyntax syntax, RuleContext context) {
        Comparator<String> order = context.options().flag("ignore-case", false)
                ? String.CASE_INSENSITIVE_ORDER
                : Comparator.naturalOrder();
        boolean groups = context.options().flag("groups", true);
        Property last = null;
        for (Property property : syntax.properties()) {
            if (last != null && !(groups && areApart(syntax.text(), last, property))) {
                String before = last.key().value();
                String key = property.key().value();
                if (order.compare(before, key) > 0) {
                    context.report(
                            property.key().span(),
                            Shown.quoted(key, 40) + " sorts before " + Shown.quoted(before, 40) + " above it");
                }
            }
            last = property;
        }
    }

    /** Whether anything but a line end is between the two. */
    private static boolean areApart(Text text, Property first, Property second) {
        int line = text.lines().lineOf(Math.max(0, first.entry().span().end() - 1));
        return text.lines().lineOf(second.key().span().start()) > line + 1;
    }
}
