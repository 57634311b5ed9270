package io.github.textproof.rule.whitespace;

import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;

/** Blanks at the end of a line. */
@RuleInfo(
        id = "trailing-whitespace",
        summary = "Blanks at the end of a line.",
        rationale = """
                Nobody sees them, and every editor that trims them changes lines that nobody meant to change. Most files have some and do no
                harm with them, so the rule is off until `trim_trailing_whitespace = true` in `.editorconfig` makes it an error or the
                configuration turns it on.

                Spaces, tabs, U+00A0 no-break spaces and U+3000 ideographic spaces count. Two or more spaces before another line of a Markdown
                paragraph are a [hard line break](https://spec.commonmark.org/0.31.2/#hard-line-breaks) and stay silent, as does a blank
                behind a backslash. More than five such lines in a file are one violation. The fix is unsafe in values of
                `.properties` and in CSV, where the blank is part of the value.
                """,
        severity = Severity.OFF,
        scope = "error with `trim_trailing_whitespace` in .editorconfig",
        since = "0.1.0",
        fixable = true)
public final class TrailingWhitespace implements TextRule {
    @Override
    public Severity severity(Resource resource) {
        return EditorStyle.severity(resource, "trim_trailing_whitespace", Severity.OFF);
    }

    @Override
    public void check(Text text, RuleContext context) {
        Format format = context.resource().format();
        String content = text.content();
        LineIndex lines = text.lines();
        CodeBlocks code = new CodeBlocks(format);
        LineFindings findings = new LineFindings(text, context, "blanks at the line ends");
        for (int line = 0; line < lines.count(); line++) {
            int start = lines.start(line);
            int end = lines.end(line);
            boolean inCode = code.next(content, start, end);
            int from = end;
            while (from > start && EditorStyle.isBlank(content.charAt(from - 1))) {
                from--;
            }
            if (from < end && !format.isProse() && isEscaped(content, start, from)) {
                from++;
            }
            if (from == end || format == Format.MARKDOWN && !inCode && isHardBreak(content, lines, line, from)) {
                continue;
            }
            findings.add(from, end, message(content, from, end), "", isSafe(format, content, start, from));
        }
        findings.end();
    }

    private static boolean isEscaped(String content, int start, int blank) {
        int i = blank;
        while (i > start && content.charAt(i - 1) == '\\') {
            i--;
        }
        return (blank - i) % 2 == 1;
    }

    private static boolean isHardBreak(String content, LineIndex lines, int line, int from) {
        int end = lines.end(line);
        if (from == lines.start(line) || end - from < 2 || line + 1 == lines.count()) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (content.charAt(i) != ' ') {
                return false;
            }
        }
        // What follows must stay a line of text once its own blanks are gone.
        for (int i = lines.start(line + 1); i < lines.end(line + 1); i++) {
            if (!EditorStyle.isBlank(content.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String message(String content, int from, int end) {
        for (int i = from; i < end; i++) {
            if (content.charAt(i) == '\u3000') {
                return "U+3000 ideographic space at the end of the line, where nobody sees it";
            }
            if (content.charAt(i) == '\u00A0') {
                return "U+00A0 no-break space at the end of the line, where nobody sees it";
            }
        }
        return end - from == 1
                ? "a blank at the end of the line, where nobody sees it"
                : end - from + " blanks at the end of the line, where nobody sees them";
    }

    private static boolean isSafe(Format format, String content, int start, int from) {
        int first = EditorStyle.indentEnd(content, start, from);
        boolean isText = first < from;
        return switch (format) {
            case PROPERTIES -> !isText || content.charAt(first) == '#' || content.charAt(first) == '!';
            case CSV -> false;
            default -> true;
        };
    }
}
