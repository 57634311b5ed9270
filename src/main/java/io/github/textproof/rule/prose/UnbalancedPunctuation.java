package io.github.textproof.rule.prose;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Format;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import java.util.List;

/** A quotation mark or bracket without its fellow. */
@RuleInfo(
        id = "unbalanced-punctuation",
        summary = "A quotation mark or bracket has no fellow.",
        rationale = """
                A quotation that is never closed swallows the text behind it; a mark that closes nothing shows that words were lost or that a mark was
                typed for another (“…“, （…)). Each paragraph is read with a stack, so nested and neighbouring quotations are told from exchanged marks.

                Code, addresses, formulas, tables and HTML are not read. Silent are labels of lists (`1)`, `例）`), smileys, intervals such as
                `[0,1)`, apostrophes, inch and minute marks, the quotation marks of other languages („…“, »…«, ”…”), quotations that go through
                several paragraphs, with an opening mark at each of them (GB/T 15834-2011, 4.8.3.5) or not, and pairs that a broken paragraph
                tears apart, which `broken-paragraph` reports.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        fixable = true)
public final class UnbalancedPunctuation implements ProseRule {
    @Override
    public boolean readsValues() {
        return true;
    }

    @Override
    public void check(Prose prose, RuleContext context) {
        if (!prose.isRunningText()) {
            return;
        }
        Few mixed = new Few(context);
        for (OpenEnds.Lone lone : OpenEnds.of(prose, context.resource().format() == Format.ASCIIDOC)) {
            if (lone.mark().trouble() == PairStack.Trouble.MIXED) {
                mixed(prose, lone, mixed);
            } else {
                context.report(finding(prose, lone));
            }
        }
        mixed.end("brackets have a half-width mark on one side and a full-width one on the other");
    }

    private static Finding finding(Prose prose, OpenEnds.Lone lone) {
        InlineText inline = lone.block().inline();
        int at = lone.mark().offset();
        char c = inline.charAt(at);
        Span span = inline.span(at, at + 1);
        int partner = lone.mark().partner();
        String of = partner < 0 ? "" : line(prose, inline, partner, span);
        return switch (lone.fate()) {
            case EXCHANGED ->
                new Finding(span, c + " and " + inline.charAt(partner) + of + " are exchanged")
                        .with(Fix.unsafe(
                                new Edit(span, String.valueOf(inline.charAt(partner))),
                                new Edit(inline.span(partner, partner + 1), String.valueOf(c))));
            case AGAIN ->
                new Finding(
                                span,
                                c + " stands where " + Marks.fellow(c) + " should "
                                        + (Marks.opensPair(c) ? "close" : "open") + " the quotation"
                                        + of.replace(" of ", " opened in "))
                        .with(Fix.unsafe(new Edit(span, String.valueOf(Marks.fellow(c)))));
            default ->
                switch (lone.mark().trouble()) {
                    case CROSSED ->
                        new Finding(
                                span,
                                c + " closes " + inline.charAt(partner) + of
                                        + " outside the pair in which it was opened");
                    case STRAY -> new Finding(span, c + " closes nothing");
                    default ->
                        new Finding(
                                span,
                                c + " is never closed in this "
                                        + (lone.block().kind() == Kind.HEADING ? "heading" : "paragraph"));
                };
        };
    }

    private static void mixed(Prose prose, OpenEnds.Lone lone, Few few) {
        InlineText inline = lone.block().inline();
        int at = lone.mark().offset();
        int partner = lone.mark().partner();
        char opening = inline.charAt(partner);
        char closing = inline.charAt(at);
        Span span = inline.span(at, at + 1);
        boolean wide = opening > 0x7F && opening < 0xFF60;
        Edit edit = wide
                ? new Edit(span, String.valueOf(Marks.fellow(opening)))
                : new Edit(inline.span(partner, partner + 1), String.valueOf(Marks.fellow(closing)));
        few.add(
                span,
                opening + line(prose, inline, partner, span) + " is closed by a " + (wide ? "half" : "full") + "-width "
                        + closing,
                List.of(edit));
    }

    /** {@code  of line 12} when that is another line than the one of {@code here}. */
    private static String line(Prose prose, InlineText inline, int at, Span here) {
        int line = prose.text().lines().lineOf(inline.sourceStart(at));
        return line == prose.text().lines().lineOf(here.start()) ? "" : " of line " + (line + 1);
    }
}
