package io.github.textproof.rule.properties;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;

/** A key with nothing behind its separator. */
@RuleInfo(
        id = "empty-value",
        summary = "A property without a value.",
        rationale = """
                In a configuration an empty value is often meant. In a resource bundle it is mostly a translator's placeholder, and then a defect: the
                empty text is shown, not that of the bundle that a missing key would fall back to.

                Keys that stand alone, without a separator, are not reported here: lists of words are written so.
                """,
        severity = Severity.INFO,
        since = "0.1.0")
public final class EmptyValue implements FormatRule<PropertiesSyntax> {
    @Override
    public Class<PropertiesSyntax> reads() {
        return PropertiesSyntax.class;
    }

    @Override
    public void check(PropertiesSyntax syntax, RuleContext context) {
        String effect = context.resource().bundle() == null
                ? " is empty"
                : " is empty: nothing is shown, not even what the bundle falls back to";
        for (Property property : syntax.properties()) {
            if (property.hasSign() && property.value().length() == 0) {
                context.report(
                        property.key().span(), Shown.quoted(property.key().value(), 40) + effect);
            }
        }
    }
}
