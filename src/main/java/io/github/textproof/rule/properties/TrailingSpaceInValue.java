package io.github.textproof.rule.properties;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;
import java.util.List;

/** Blanks at the end of a value that programs read. */
@RuleInfo(
        id = "trailing-space-in-value",
        summary = "Blanks behind a boolean, number, class name, path or address: they are part of the value.",
        rationale = """
                `java.util.Properties` takes the blanks at the end of a line into the value. Then `Boolean.parseBoolean` says false to `true`,
                `Integer.parseInt` and `URI.create` throw, `Class.forName` and `Path.of` find nothing.

                Silent in resource bundles, whose values are shown and whose blanks are often meant (`Name: `), in all other values, where a blank
                is written as an escape, in `spring.factories`, whose reader trims, and behind paths of commands and prefixes, to which something is
                appended. Spring trims booleans, numbers and classes when it converts them, but not when a condition compares them: a warning in
                `application*.properties`.

                `all=true` reports every other value with blanks at its end too, as a warning.
                """,
        severity = Severity.ERROR,
        scope = "warning in the configuration of Spring Boot and for what `all` adds",
        options =
                @RuleOption(
                        name = "all",
                        description = "Whether blanks at the end of any value are reported",
                        defaultValue = "false"),
        since = "0.1.0",
        fixable = true)
public final class TrailingSpaceInValue implements FormatRule<PropertiesSyntax> {
    @Override
    public Class<PropertiesSyntax> reads() {
        return PropertiesSyntax.class;
    }

    @Override
    public void check(PropertiesSyntax syntax, RuleContext context) {
        boolean all = context.options().flag("all", false);
        Resource resource = context.resource();
        boolean isRead = resource.bundle() == null && !resource.name().endsWith(".factories");
        if (!all && !isRead) {
            return;
        }
        boolean spring =
                resource.name().startsWith("application") || resource.name().startsWith("bootstrap");
        for (Property property : syntax.properties()) {
            Literal value = property.value();
            int length = trimmed(syntax.text().content(), value);
            if (length == 0 || length == value.length()) {
                continue;
            }
            Span blanks = value.span(length, value.length());
            Machine machine =
                    isRead ? Machine.of(property.key().value(), value.value().substring(0, length)) : Machine.NONE;
            if (machine != Machine.NONE) {
                context.report(new Finding(blanks, "the blank at the end is part of the value: " + machine.effect)
                        .atMost(spring ? Severity.WARNING : Severity.ERROR)
                        .with(new Fix(List.of(Edit.delete(blanks)), machine != Machine.PATH)));
            } else if (all) {
                context.report(new Finding(blanks, "the blank at the end is part of the value")
                        .atMost(Severity.WARNING)
                        .with(Fix.unsafe(Edit.delete(blanks))));
            }
        }
    }

    /** The length of the value without the blanks at its end that are written as such. */
    private static int trimmed(String content, Literal value) {
        int length = value.length();
        while (length > 0) {
            Span span = value.span(length - 1, length);
            char c = content.charAt(span.start());
            if (span.length() != 1 || c != ' ' && c != '\t' && c != '\f') {
                break;
            }
            length--;
        }
        return length;
    }
}
