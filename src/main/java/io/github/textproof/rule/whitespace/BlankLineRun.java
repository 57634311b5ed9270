package io.github.textproof.rule.whitespace;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.RunningText;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.List;

/** Blank lines that nothing needs. */
@RuleInfo(
        id = "blank-line-run",
        summary = "Blank lines in a row that nothing needs, or blank lines before the first line of text.",
        rationale = """
                One blank line ends a paragraph; more say nothing to a renderer and to a reader often that something was lost in between:
                text copied from a page, a merge, a deleted passage. A blank line before the first line hides a title or front matter from
                tools that look for it there.

                Each run is one finding, more than five in a file are one together. Plain text may separate sections with two blank lines, AsciiDoc with three. In code blocks of Markdown (fenced or indented) and AsciiDoc blank lines are content, so the rule is
                silent there, and in licences and `banner.txt`, which stay as their authors laid them out. A blank line holds only
                spaces and tabs ([CommonMark 2.1](https://spec.commonmark.org/0.31.2/#blank-line)), in plain text also U+3000 ideographic spaces.
                """,
        severity = Severity.WARNING,
        scope = "off outside Markdown, AsciiDoc and running plain text",
        options =
                @RuleOption(
                        name = "max",
                        description = "How many blank lines may stand in a row.",
                        defaultValue = "1, in plain text 2, in AsciiDoc 3"),
        since = "0.1.0",
        fixable = true)
public final class BlankLineRun implements TextRule {
    private static final int FEW = 5;
    private static final int MOST = 1000;

    @Override
    public Severity severity(Resource resource) {
        return EditorStyle.isOwnProse(resource) ? Severity.WARNING : Severity.OFF;
    }

    @Override
    public boolean suits(Text text, Resource resource) {
        return RunningText.is(resource.format(), text);
    }

    @Override
    public Pieces pieces() {
        return Pieces.NONE;
    }

    @Override
    public void check(Text text, RuleContext context) {
        Format format = context.resource().format();
        String content = text.content();
        LineIndex lines = text.lines();
        int most = context.options().number("max", usual(format));
        if (!mayHaveRuns(content, lines, most, format)) {
            return;
        }
        CodeBlocks code = new CodeBlocks(format);
        List<Finding> runs = new ArrayList<>();
        int first = -1;
        boolean afterCode = false;
        for (int line = 0; line < lines.count(); line++) {
            int start = lines.start(line);
            int end = lines.end(line);
            boolean inCode = code.next(content, start, end);
            if (!inCode && isBlank(content, start, end, format)) {
                first = first < 0 ? line : first;
                continue;
            }
            boolean indented = !inCode && isIndentedCode(content, start, end, format);
            if (first >= 0 && !(afterCode && indented)) {
                add(text, first, line, most, runs);
            }
            first = -1;
            afterCode = indented;
        }
        if (first > 0) {
            add(text, first, lines.count(), 1, runs);
        }
        report(runs, context);
    }

    /** Whether there are runs of blank lines, code or not: nearly no text has them, and to follow code blocks takes longer. */
    private static boolean mayHaveRuns(String content, LineIndex lines, int most, Format format) {
        int blank = most;
        for (int line = 0; line < lines.count(); line++) {
            if (!isBlank(content, lines.start(line), lines.end(line), format)) {
                blank = 0;
            } else if (++blank > most) {
                return true;
            }
        }
        return blank > 0;
    }

    /** Markdown needs one; plain text and AsciiDoc have sections set apart by habit. */
    private static int usual(Format format) {
        return switch (format) {
            case PLAIN_TEXT -> 2;
            case ASCIIDOC -> 3;
            default -> 1;
        };
    }

    @Override
    public void validate(Options options) {
        if (options.number("max", 1) < 1) {
            throw new IllegalArgumentException("option max: must be at least 1");
        }
    }

    /** Many runs are how the file is laid out: one finding. */
    private static void report(List<Finding> runs, RuleContext context) {
        if (runs.size() <= FEW) {
            runs.forEach(context::report);
            return;
        }
        List<Edit> edits = new ArrayList<>();
        for (Finding run : runs) {
            if (run.fix() != null) {
                edits.addAll(run.fix().edits());
            }
        }
        String number = runs.size() == MOST ? MOST + " or more" : String.valueOf(runs.size());
        context.report(
                new Finding(runs.get(0).span(), number + " runs of blank lines in this file; one separates paragraphs")
                        .with(new Fix(edits, true)));
    }

    /** Lines {@code [first, next)} are blank. */
    private static void add(Text text, int first, int next, int most, List<Finding> runs) {
        int count = next - first;
        LineIndex lines = text.lines();
        if (count <= most && first > 0 || runs.size() == MOST) {
            return;
        }
        String number = count == 1 ? "a blank line" : count + " blank lines";
        String message;
        int keep = first + 1;
        if (first == 0) {
            message = number + " before the first line of text";
            keep = first;
        } else if (next == lines.count()) {
            message = number + " at the end of the file";
            keep = first;
        } else {
            message = number + " in a row; one separates paragraphs";
        }
        int end = lines.endWithTerminator(next - 1);
        runs.add(new Finding(text.span(lines.start(first), end), message)
                .with(Fix.safe(Edit.delete(text.span(lines.start(keep), end)))));
    }

    private static boolean isBlank(String content, int start, int end, Format format) {
        int i = EditorStyle.indentEnd(content, start, end);
        while (format == Format.PLAIN_TEXT && i < end && content.charAt(i) == '\u3000') {
            i = EditorStyle.indentEnd(content, i + 1, end);
        }
        return i == end;
    }

    private static boolean isIndentedCode(String content, int start, int end, Format format) {
        return format == Format.MARKDOWN
                && start < end
                && (content.charAt(start) == '\t' || EditorStyle.indentEnd(content, start, end) - start >= 4);
    }
}
