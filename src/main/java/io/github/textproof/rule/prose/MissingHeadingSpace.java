package io.github.textproof.rule.prose;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.MarkdownProse;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** A line that is meant as a heading but has no blank after its hashes. */
@RuleInfo(
        id = "missing-heading-space",
        summary = "A Markdown line begins with hashes and no blank, so it is no heading.",
        rationale = """
                Since [CommonMark, section 4.2](https://spec.commonmark.org/0.31.2/#atx-headings) the hashes of a heading are followed by a blank:
                `##Title` is shown with its hashes as plain text, and the table of contents lacks it. The fix inserts the blank.

                Two hashes or more are always a heading that was meant. A single one is reported only where the file has headings, and the line, which
                stands alone, reads like one: `#123`, `#hashtag`, `#fff`, `#!/bin/sh` and `#include` are left alone, as is all code.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        fixable = true)
public final class MissingHeadingSpace implements ProseRule {
    private static final int LONGEST = 60;

    @Override
    public void check(Prose prose, RuleContext context) {
        if (!(prose instanceof MarkdownProse markdown)) {
            return;
        }
        Node node = markdown.document().getFirstChild();
        for (; node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                List<SourceSpan> lines = node.getSourceSpans();
                for (SourceSpan line : lines) {
                    int start = markdown.start(line);
                    check(markdown, start, start + line.getLength(), lines.size() == 1, context);
                }
            }
        }
    }

    private static void check(MarkdownProse prose, int start, int end, boolean alone, RuleContext context) {
        String s = prose.text().content();
        int title = start;
        while (title < end && s.charAt(title) == '#') {
            title++;
        }
        int level = title - start;
        if (level == 0 || level > 6 || title == end || !opensTitle(s.charAt(title))) {
            return;
        }
        boolean meant = level > 1
                ? !s.startsWith("vso[", title)
                : alone && !Outline.of(prose).headings().isEmpty() && isTitle(s, title, end);
        if (meant) {
            context.report(new Finding(
                            new Span(start, title),
                            "no blank after " + s.substring(start, title)
                                    + ": the line is shown as plain text, not as a heading")
                    .with(Fix.safe(Edit.insert(title, " "))));
        }
    }

    private static boolean opensTitle(char c) {
        return Character.isLetterOrDigit(c) || c >= 0x80 && c != '\uFE0F' && c != '\u20E3' || "*`\"'(".indexOf(c) >= 0;
    }

    /** Whether what follows a single hash is no tag, number or colour. */
    private static boolean isTitle(String s, int from, int end) {
        boolean blank = false;
        for (int i = from; i < end; i++) {
            char c = s.charAt(i);
            if (c == '#' || c == '。' || c == '，' || i - from > LONGEST) {
                return false;
            }
            blank |= c == ' ' && i + 1 < end;
        }
        char first = s.charAt(from);
        boolean cjk = Scripts.isCjk(first) || Scripts.isHangul(first);
        return cjk || blank && Character.isUpperCase(first) && ".,;".indexOf(s.charAt(end - 1)) < 0;
    }
}
