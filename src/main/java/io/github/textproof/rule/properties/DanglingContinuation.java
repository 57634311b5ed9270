package io.github.textproof.rule.properties;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.properties.Continuation;
import io.github.textproof.syntax.properties.Escape;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;
import java.util.List;

/** A backslash at a line end that continues into what is not meant, or a continuation that is none. */
@RuleInfo(
        id = "dangling-continuation",
        summary =
                "A backslash at the end of a line that takes in the next property or comment, or nothing, or that a blank undoes.",
        rationale = """
                A last line of a value that still ends with a backslash takes in the line below it: the next key is gone, and its text stands in this value.
                Nothing fails. Values may well hold lines with an equals sign, so a line counts as a property only where its key, its
                separator and its place at the margin are like those of the file's other properties; with weaker evidence it is a warning.

                Before a blank line or at the end of the file the backslash does nothing, until somebody removes the blank line or adds a property. It is a
                warning behind an empty value and behind the last item of a list, where many write it on purpose.

                A blank between the backslash and the line end makes it an escaped blank, which ends the value. That is reported where the next line is then
                left over as a key without a separator.

                The fix takes the backslash out. It is safe where that changes no value.
                """,
        severity = Severity.ERROR,
        scope = "warning for list items and empty values before a blank line, and where a line only may be a property",
        since = "0.1.0",
        fixable = true)
public final class DanglingContinuation implements FormatRule<PropertiesSyntax> {
    @Override
    public Class<PropertiesSyntax> reads() {
        return PropertiesSyntax.class;
    }

    @Override
    public void check(PropertiesSyntax syntax, RuleContext context) {
        List<Property> properties = syntax.properties();
        FileStyle style = null;
        for (Continuation continuation : syntax.continuations()) {
            if (continuation.property() < properties.size()) {
                style = style == null ? new FileStyle(syntax) : style;
                check(syntax, style, continuation, context);
            }
        }
        for (Escape escape : syntax.escapes()) {
            if (CutOff.is(syntax, escape)) {
                report(syntax, escape, context);
            }
        }
    }

    private static void check(
            PropertiesSyntax syntax, FileStyle style, Continuation continuation, RuleContext context) {
        Property property = syntax.properties().get(continuation.property());
        String content = syntax.text().content();
        LineIndex lines = syntax.text().lines();
        int start = style.skipBlanks(continuation.next());
        int end = start < content.length() ? lines.end(lines.lineOf(start)) : start;
        String next = content.substring(start, Math.max(start, end)).stripTrailing();
        Span backslash = new Span(continuation.backslash(), continuation.backslash() + 1);
        Edit cure = Edit.delete(backslash);
        boolean inKey = continuation.backslash() < property.key().span().end();
        if (next.isEmpty()) {
            boolean isLast = content.substring(start).isBlank();
            Finding finding = new Finding(
                    backslash,
                    isLast
                            ? "the backslash continues beyond the end of the file"
                            : "the backslash continues into a blank line: once that is gone it takes in the next property");
            // A backslash alone in the last line is a property with an empty key.
            boolean same = property.key().span().start() < continuation.backslash();
            context.report((isHabit(property) ? finding.atMost(Severity.WARNING) : finding)
                    .with(same ? Fix.safe(cure) : Fix.unsafe(cure)));
        } else if (!inKey && isComment(next)) {
            context.report(new Finding(
                            backslash,
                            "the comment in line " + (lines.lineOf(start) + 1) + " becomes part of the value of "
                                    + Shown.quoted(property.key().value(), 40))
                    .with(Fix.unsafe(cure)));
        } else if (!inKey) {
            SwallowedLine line = SwallowedLine.of(syntax, style, property, continuation);
            if (line.score() >= SwallowedLine.LIKELY) {
                Finding finding = new Finding(
                        backslash,
                        Shown.quoted(line.key().replace("\\", ""), 40) + " in line " + (lines.lineOf(start) + 1)
                                + " is no key: the backslash makes it part of the value of "
                                + Shown.quoted(property.key().value(), 40));
                context.report((line.score() >= SwallowedLine.SURE ? finding : finding.atMost(Severity.WARNING))
                        .with(Fix.unsafe(cure)));
            }
        }
    }

    /** Behind nothing and behind an item of a list many write it on purpose. */
    private static boolean isHabit(Property property) {
        String value = property.value().value().stripTrailing();
        return value.isEmpty() || ",;:|".indexOf(value.charAt(value.length() - 1)) >= 0;
    }

    /** A whole comment of words, which is not continued as a line of the value would be. */
    private static boolean isComment(String line) {
        return (line.startsWith("# ") || line.startsWith("! ")) && !line.endsWith("\\");
    }

    private static void report(PropertiesSyntax syntax, Escape escape, RuleContext context) {
        LineIndex lines = syntax.text().lines();
        int line = lines.lineOf(escape.span().start());
        Property next = syntax.properties().get(escape.property() + 1);
        context.report(new Finding(
                        new Span(escape.span().start(), lines.end(line)),
                        "the blank behind the backslash ends the value here: the next line is read as the key "
                                + Shown.quoted(next.key().value(), 40))
                .with(Fix.unsafe(Edit.delete(new Span(escape.span().start() + 1, lines.end(line))))));
    }
}
