package io.github.textproof.rule.properties;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.properties.Escape;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import java.util.List;

/** A backslash that does something else than its author thinks. */
@RuleInfo(
        id = "suspicious-escape",
        summary =
                "A backslash before a letter, digit or foreign quotation mark, which is silently dropped, or a `\\\\n` beside a line break.",
        rationale = """
                `java.util.Properties` knows `\\t`, `\\n`, `\\r`, `\\f` and `\\uXXXX`; before any other character the backslash is dropped without a word. So `\\d+` is the
                pattern `d+`, `C:\\Windows` the path `C:Windows`, `\\U0041` no escape at all. A backslash that is to stay is written twice.

                Before ASCII punctuation, blanks and quotes the backslash does no harm and is silent. Several in one value are one violation. Before a foreign quotation mark
                it can go, and the fix takes it out; before a letter only its author knows what was meant.

                `\\\\n` shows as `\\n`. It is reported only directly beside a real line break, because text about programs has it too.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        fixable = true)
public final class SuspiciousEscape implements FormatRule<PropertiesSyntax> {
    private static final String FOREIGN_QUOTES =
            "\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\u300c\u300d\u300e\u300f\uff02\uff07";

    @Override
    public Class<PropertiesSyntax> reads() {
        return PropertiesSyntax.class;
    }

    @Override
    public void check(PropertiesSyntax syntax, RuleContext context) {
        List<Escape> escapes = syntax.escapes();
        int i = 0;
        while (i < escapes.size()) {
            Escape first = escapes.get(i++);
            int dropped = isDropped(first) ? 1 : 0;
            if (dropped > 0) {
                while (i < escapes.size() && isSamePart(first, escapes.get(i)) && !isForeignQuote(first)) {
                    dropped += isDropped(escapes.get(i++)) ? 1 : 0;
                }
                report(first, dropped, context);
            } else if (isLineBreakTwice(syntax, i - 1)) {
                Span span = new Span(first.span().start(), first.span().end() + 1);
                context.report(new Finding(
                                span, "\"\\\\n\" shows as \"\\n\": beside a line break it is one too many backslashes")
                        .with(Fix.unsafe(Edit.delete(new Span(span.start(), span.start() + 1)))));
            }
        }
    }

    private static boolean isSamePart(Escape first, Escape other) {
        return first.property() == other.property() && first.inKey() == other.inKey();
    }

    private static boolean isDropped(Escape escape) {
        char c = escape.letter();
        return Character.isLetterOrDigit(c) && "tnrfu".indexOf(c) < 0 || isForeignQuote(escape);
    }

    private static boolean isForeignQuote(Escape escape) {
        return FOREIGN_QUOTES.indexOf(escape.letter()) >= 0;
    }

    private static void report(Escape escape, int count, RuleContext context) {
        char c = escape.letter();
        if (isForeignQuote(escape)) {
            Span backslash = new Span(escape.span().start(), escape.span().start() + 1);
            context.report(new Finding(escape.span(), "the backslash before " + c + " is dropped: it needs none")
                    .with(Fix.safe(Edit.delete(backslash))));
        } else {
            String where = escape.inKey() ? "key" : "value";
            String more = count == 1 ? "" : ", as are others in this " + where + " (" + count + " in all)";
            String hint = c == 'U' ? "only a small \\u begins an escape" : "one that is to stay is written \\\\";
            context.report(escape.span(), "the backslash before \"" + c + "\" is dropped" + more + ": " + hint);
        }
    }

    /** Whether the escape at {@code index} is the backslash of a {@code \\n} directly before or behind {@code \n}. */
    private static boolean isLineBreakTwice(PropertiesSyntax syntax, int index) {
        Escape escape = syntax.escapes().get(index);
        String content = syntax.text().content();
        Span span = escape.span();
        if (escape.letter() != '\\' || escape.inKey() || span.length() != 2 || !content.startsWith("n", span.end())) {
            return false;
        }
        Escape before = index > 0 ? syntax.escapes().get(index - 1) : escape;
        boolean behind = before.letter() == 'n' && before.span().end() == span.start() && !before.inKey();
        return behind || content.startsWith("\\n", span.end() + 1);
    }
}
