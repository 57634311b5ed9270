package io.github.textproof.rule.whitespace;

import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;

/** Lines indented with tabs where spaces are agreed on, or the reverse. */
@RuleInfo(
        id = "tab-indentation",
        summary = "A line is indented with tabs where spaces are agreed on, or with spaces where tabs are.",
        rationale = """
                A tab is as wide as each reader's editor makes it, so text that mixes both is out of line for everybody else. Which of the two
                is right is for a project to say: the rule is off until `indent_style` in `.editorconfig` makes it an error or the
                configuration turns it on, which asks for spaces.

                With `indent_style = tab` it reports spaces of at least one `indent_size`; the blank before the `*` of a block comment stays, as do
                prose, which is laid out with spaces, and YAML, which forbids tabs
                ([YAML 1.2.2, section 6.1](https://yaml.org/spec/1.2.2/#61-indentation-spaces)). Makefiles, tables of tab-separated values and code
                blocks of Markdown are silent. The fix counts a tab as `tab_width` (else `indent_size`, else 4) columns; it is unsafe in YAML, shell
                and program source, where the width means something.
                """,
        severity = Severity.OFF,
        scope = "error with `indent_style` in .editorconfig",
        since = "0.1.0",
        fixable = true)
public final class TabIndentation implements TextRule {
    @Override
    public Severity severity(Resource resource) {
        String style = resource.style().getOrDefault("indent_style", "");
        return style.equals("tab") || style.equals("space") ? Severity.ERROR : Severity.OFF;
    }

    @Override
    public void check(Text text, RuleContext context) {
        Resource resource = context.resource();
        Format format = resource.format();
        boolean tabs = "tab".equals(resource.style().get("indent_style"));
        if (EditorStyle.isTabular(resource)
                || tabs && (format.isProse() || format == Format.YAML)
                || !tabs && !text.alphabet().has('\t')) {
            return;
        }
        int width = format == Format.MARKDOWN ? 4 : EditorStyle.tabWidth(resource);
        int least = tabs ? EditorStyle.number(resource, "indent_size", width) : 1;
        boolean safe = isSafe(format);
        String content = text.content();
        LineIndex lines = text.lines();
        CodeBlocks code = new CodeBlocks(format);
        String message = tabs ? "indented with spaces where .editorconfig says tabs" : message(resource);
        LineFindings findings = new LineFindings(text, context, message);
        for (int line = 0; line < lines.count(); line++) {
            int start = lines.start(line);
            int end = lines.end(line);
            int text0 = EditorStyle.indentEnd(content, start, end);
            // A line of blanks only has no indentation.
            if (code.next(content, start, end)
                    || text0 == start
                    || text0 == end
                    || !isWrong(content, start, text0, tabs, least)) {
                continue;
            }
            findings.add(start, text0, message, indent(content, start, text0, tabs, width), safe);
        }
        findings.end();
    }

    private static String message(Resource resource) {
        return resource.style().containsKey("indent_style")
                ? "indented with tabs where .editorconfig says spaces"
                : "indented with tabs, whose width differs from editor to editor";
    }

    private static boolean isWrong(String content, int start, int end, boolean tabs, int least) {
        if (!tabs) {
            int tab = content.indexOf('\t', start);
            return tab >= 0 && tab < end;
        }
        // After the tabs fewer spaces than an indent align; one space before the star of a comment does too.
        int spaces = 0;
        for (int i = start; i < end; i++) {
            spaces = content.charAt(i) == ' ' ? spaces + 1 : 0;
            if (spaces >= least && !(spaces == 1 && content.startsWith("*", i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String indent(String content, int start, int end, boolean tabs, int width) {
        int columns = 0;
        for (int i = start; i < end; i++) {
            columns += content.charAt(i) == '\t' ? width - columns % width : 1;
        }
        return tabs ? "\t".repeat(columns / width) + " ".repeat(columns % width) : " ".repeat(columns);
    }

    private static boolean isSafe(Format format) {
        return switch (format) {
            case YAML, SHELL, BATCH, CODE, OTHER -> false;
            default -> true;
        };
    }
}
