package io.github.textproof.rule.properties;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.properties.Escape;
import io.github.textproof.syntax.properties.PropertiesSyntax;

/** An escape on which the whole file cannot be loaded. */
@RuleInfo(
        id = "malformed-unicode-escape",
        summary = "A `\\u` in `.properties` without four hexadecimal digits behind it.",
        rationale = """
                `java.util.Properties.load` throws `IllegalArgumentException: Malformed \\uxxxx encoding` on it, so not this value but the whole file is missing at run
                time. Mostly a Windows path (`C:\\users`), whose backslashes need doubling, or a digit that got lost. An escape does not go on in a
                value's next line unless the four digits do, and capital `\\U` is no escape.
                """,
        severity = Severity.ERROR,
        since = "0.1.0")
public final class MalformedUnicodeEscape implements FormatRule<PropertiesSyntax> {
    @Override
    public Class<PropertiesSyntax> reads() {
        return PropertiesSyntax.class;
    }

    @Override
    public void check(PropertiesSyntax syntax, RuleContext context) {
        for (Escape escape : syntax.escapes()) {
            if (escape.malformed()) {
                context.report(escape.span(), message(syntax, escape.span()));
            }
        }
    }

    private static String message(PropertiesSyntax syntax, Span span) {
        String content = syntax.text().content();
        int end = span.end();
        while (end < content.length() && end < span.end() + 4 && content.charAt(end) > ' ') {
            end++;
        }
        return "'" + content.substring(span.start(), end)
                + "' is no \\uXXXX escape: the whole file cannot be loaded; a plain backslash is written \\\\";
    }
}
