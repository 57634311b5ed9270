package io.github.textproof.rule.prose;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.MarkdownProse;
import io.github.textproof.syntax.prose.Prose;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/** A fenced code block without an end. */
@RuleInfo(
        id = "unclosed-fence",
        summary = "A code fence in Markdown is never closed and swallows what follows.",
        rationale = """
                A fence that is not closed runs to the end of the document
                ([CommonMark, section 4.5](https://spec.commonmark.org/0.31.2/#fenced-code-blocks)): all text behind it is shown as code, headings and
                links included. Mostly the closing fence is missing, shorter than the opening one, or has text behind it; an opening fence that was
                taken for the closing one shifts all the blocks after it.

                An error where the swallowed lines hold headings or further fences. A warning where only code follows, so that nothing looks wrong
                until someone adds a line, and in a list item or quotation, whose end closes the fence too.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        scope = "warning where no headings or fences follow")
public final class UnclosedFence implements ProseRule {
    @Override
    public void check(Prose prose, RuleContext context) {
        if (prose instanceof MarkdownProse markdown) {
            markdown.document().accept(new AbstractVisitor() {
                @Override
                public void visit(FencedCodeBlock fence) {
                    if (fence.getClosingFenceLength() == null) {
                        report(markdown, fence, context);
                    }
                }
            });
        }
    }

    private static void report(MarkdownProse prose, FencedCodeBlock fence, RuleContext context) {
        int start = Markdown.start(prose, fence);
        Integer length = fence.getOpeningFenceLength();
        if (start < 0 || length == null) {
            return;
        }
        Span span = new Span(start, Math.min(start + length, prose.text().length()));
        String code = fence.getLiteral();
        Node parent = fence.getParent();
        if (!(parent instanceof Document)) {
            String container = parent instanceof ListItem ? "list item" : "quotation";
            context.report(
                    new Finding(span, "the code fence opened here is not closed before the " + container + " ends")
                            .atMost(Severity.WARNING));
        } else if (code.isBlank()) {
            context.report(new Finding(span, "a code fence that closes nothing opens an empty block")
                    .atMost(Severity.WARNING));
        } else {
            int lines = prose.text().lines().count() - prose.text().lines().lineOf(start) - 1;
            boolean swallows = swallowsText(code, fence.getFenceCharacter().charAt(0));
            context.report(new Finding(
                            span,
                            "the code fence opened here is never closed: "
                                    + (lines == 1 ? "the last line is" : "all " + lines + " lines below are")
                                    + " shown as code" + (swallows ? ", headings and text included" : ""))
                    .atMost(swallows ? Severity.ERROR : Severity.WARNING));
        }
    }

    /** Whether a line is an opening fence with a language, or a heading of the second level or below after a blank line. */
    private static boolean swallowsText(String code, char fence) {
        boolean blank = false;
        for (int at = 0; at < code.length(); ) {
            int end = code.indexOf('\n', at);
            end = end < 0 ? code.length() : end;
            int run = at;
            char c = code.charAt(at);
            while (run < end && code.charAt(run) == c) {
                run++;
            }
            int marks = run - at;
            if (c == fence && marks >= 3 && run < end && Character.isLetter(code.charAt(run))
                    || blank && c == '#' && marks >= 2 && marks <= 6 && run < end && code.charAt(run) == ' ') {
                return true;
            }
            blank = code.substring(at, end).isBlank();
            at = end + 1;
        }
        return false;
    }
}
