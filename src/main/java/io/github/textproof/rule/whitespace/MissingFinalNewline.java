package io.github.textproof.rule.whitespace;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.RunningText;
import io.github.textproof.source.Text;

/** A last line without its end. */
@RuleInfo(
        id = "missing-final-newline",
        summary = "The last line of the file has no line end.",
        rationale = """
                A line ends in a newline
                ([POSIX 3.185](https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap03.html#tag_03_185)). Without it the next
                text that is appended or joined runs on in the same line, shells skip the last line when they read line by line, and the next
                change shows two lines in the difference.

                `insert_final_newline = true` in `.editorconfig` makes it an error in every kind of file, `false` turns it off. The fix
                writes the line end that the file uses. A file called `mimetype` has none, in OpenDocument and EPUB.
                """,
        severity = Severity.WARNING,
        scope = "off outside Markdown, AsciiDoc and running plain text unless .editorconfig asks for it",
        since = "0.1.0",
        fixable = true)
public final class MissingFinalNewline implements TextRule {
    @Override
    public Severity severity(Resource resource) {
        if (resource.name().equals("mimetype")) {
            return Severity.OFF;
        }
        Severity byFormat = EditorStyle.isOwnProse(resource) ? Severity.WARNING : Severity.OFF;
        return EditorStyle.severity(resource, "insert_final_newline", byFormat);
    }

    @Override
    public boolean suits(Text text, Resource resource) {
        return resource.style().containsKey("insert_final_newline")
                || !endsItsLine(text) && RunningText.is(resource.format(), text);
    }

    @Override
    public Pieces pieces() {
        return Pieces.LAST;
    }

    @Override
    public void check(Text text, RuleContext context) {
        int length = text.length();
        if (endsItsLine(text)) {
            return;
        }
        context.report(new Finding(
                        text.span(length, length),
                        "no line end after the last line: what is appended runs on in the same line")
                .with(Fix.safe(Edit.insert(text.span(length, length).start(), lineEnd(text, context.resource())))));
    }

    private static boolean endsItsLine(Text text) {
        int length = text.length();
        return length == 0 || text.charAt(length - 1) == '\n' || text.charAt(length - 1) == '\r';
    }

    private static String lineEnd(Text text, Resource resource) {
        LineEnd wanted = LineEnd.wanted(resource);
        LineIndex lines = text.lines();
        if (wanted != null) {
            return wanted.chars();
        }
        return lines.count() == 1 ? "\n" : text.content().substring(lines.end(0), lines.endWithTerminator(0));
    }
}
