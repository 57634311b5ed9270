package io.github.textproof.rule.whitespace;

import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Columns;
import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;

/** Lines wider than agreed on. */
@RuleInfo(
        id = "overlong-line",
        summary = "A line is wider than agreed on.",
        rationale = """
                How wide a line may be is for a project to say: the rule is off until `max_line_length` in `.editorconfig` makes it an error or
                the configuration turns it on.

                Columns are what a terminal shows: wide and fullwidth characters of [UAX #11](https://www.unicode.org/reports/tr11/) take two,
                combining marks and format characters none, a tab reaches to the next tab stop. Minified and generated files (`*.min.js`,
                `*.min.css`, a line of more than 5,000 characters) are silent, as are lines that cannot be broken: a URL or another
                single word behind its list or comment marker, a row of a Markdown table.
                """,
        severity = Severity.OFF,
        scope = "error with `max_line_length` in .editorconfig",
        since = "0.1.0",
        options =
                @RuleOption(
                        name = "max",
                        description =
                                "The most columns of a line; `max_line_length` in `.editorconfig` counts where it is not set.",
                        defaultValue = "120"))
public final class OverlongLine implements TextRule {
    private static final int DEFAULT_MAX = 120;
    private static final int GENERATED = 5000;

    @Override
    public Severity severity(Resource resource) {
        return EditorStyle.number(resource, "max_line_length", 0) > 0 ? Severity.ERROR : Severity.OFF;
    }

    @Override
    public void validate(Options options) {
        if (options.number("max", DEFAULT_MAX) < 1) {
            throw new IllegalArgumentException("option max: a line has at least 1 column");
        }
    }

    @Override
    public void check(Text text, RuleContext context) {
        Resource resource = context.resource();
        int max = context.options().number("max", EditorStyle.number(resource, "max_line_length", DEFAULT_MAX));
        LineIndex lines = text.lines();
        if (isGenerated(resource.name(), lines)) {
            return;
        }
        int tabWidth = EditorStyle.tabWidth(resource);
        String content = text.content();
        LineFindings findings = new LineFindings(text, context, "wider than the " + max + " columns agreed on");
        for (int line = 0; line < lines.count(); line++) {
            int start = lines.start(line);
            int end = lines.end(line);
            int widest = Math.max(2, tabWidth);
            if ((long) (end - start) * widest <= max || isUnbreakable(content, start, end, resource.format())) {
                continue;
            }
            int beyond = Columns.offset(content, start, end, max, tabWidth);
            if (beyond < end) {
                int width = Columns.width(content, start, end, tabWidth);
                findings.add(
                        beyond, end, width + " columns wide, " + (width - max) + " more than agreed on", null, true);
            }
        }
        findings.end();
    }

    private static boolean isGenerated(String name, LineIndex lines) {
        if (name.endsWith(".min.js") || name.endsWith(".min.css")) {
            return true;
        }
        for (int line = 0; line < lines.count(); line++) {
            if (lines.end(line) - lines.start(line) > GENERATED) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing behind the line's markers is a place to break it: one word of ASCII, or a row of a table. */
    private static boolean isUnbreakable(String content, int start, int end, Format format) {
        int i = EditorStyle.indentEnd(content, start, end);
        if (format == Format.MARKDOWN && i < end && content.charAt(i) == '|') {
            return true;
        }
        int word = lastWord(content, i, end);
        if (word - i > 1 && content.charAt(i) == '[' && content.startsWith("]:", word - 3)) {
            return true;
        }
        for (int k = i; k < word; k++) {
            if (Character.isLetter(content.charAt(k))) {
                return false;
            }
        }
        for (int k = word; k < end; k++) {
            if (content.charAt(k) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int lastWord(String content, int start, int end) {
        int i = end;
        while (i > start && content.charAt(i - 1) != ' ' && content.charAt(i - 1) != '\t') {
            i--;
        }
        return i;
    }
}
