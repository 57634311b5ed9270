package io.github.textproof.rule.prose;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.Prose;
import org.jspecify.annotations.Nullable;

/** A sentence that a blank line, a figure or a page break cuts in two. */
@RuleInfo(
        id = "broken-paragraph",
        summary = "A sentence is cut in two by a blank line, a heading, a figure or a page break.",
        rationale = """
                Text that is pulled out of a printed page or a PDF loses its paragraphs: where a column or a page ended, a blank line falls into
                the middle of a sentence, or of a word. Readers stumble, search and translation memories miss the sentence.

                Evidence is added up: a dictionary word that goes through the cut, a quotation or bracket that one half opens and the other
                closes, a mark with which no line begins or ends (GB/T 15834-2011, 5.1), how often sentences end and begin with the characters
                at the cut, how the other paragraphs of the file end. Strong evidence is an error, the rest a warning. In scripts with
                capitals the second half must begin with a small letter. Across figures, captions, tables, headings and page numbers a word or
                a small letter has to prove it.

                Headings, lists, tables, quotations, verse, captions, signatures, labels and what stands before a list or a formula are never
                halves. Korean text ends many sentences without a mark, so only cuts after a comma or inside a quotation are found there.

                The fix joins the halves. There is none where the halves may not belong together because text between them was lost.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "a warning where the evidence is weaker; off for licences and notices")
public final class BrokenParagraph implements ProseRule {
    @Override
    public void check(Prose prose, RuleContext context) {
        for (Cut cut : Cuts.of(prose).cuts()) {
            boolean certain =
                    cut.score() >= Cut.CERTAIN && (cut.adjacent() || !cut.word().isEmpty());
            context.report(new Finding(cut.place(), message(cut))
                    .atMost(certain ? Severity.ERROR : Severity.WARNING)
                    .with(fix(prose, cut)));
        }
    }

    private static String message(Cut cut) {
        if (cut.lost()) {
            return "the sentence breaks off here and line " + cut.nextLine()
                    + " begins inside a word: the halves may not belong together, text may be lost";
        }
        String verb = cut.score() >= Cut.CERTAIN ? "breaks off here and goes" : "seems to break off here and to go";
        return "the sentence " + verb + " on in line " + cut.nextLine() + ": " + cut.evidence();
    }

    private static @Nullable Fix fix(Prose prose, Cut cut) {
        if (cut.lost() || !cut.adjacent()) {
            return null;
        }
        int end = cut.place().end();
        int start = cut.second().inline().sourceStart(leadingBlanks(cut));
        // What is between is white space; anything else, such as the end of an emphasis, is not for a machine to move.
        return prose.text().content().substring(end, start).isBlank()
                ? Fix.unsafe(new Edit(new Span(cut.hyphen() ? end - 1 : end, start), cut.joiner()))
                : null;
    }

    private static int leadingBlanks(Cut cut) {
        String content = cut.second().inline().content();
        return content.length() - content.stripLeading().length();
    }
}
