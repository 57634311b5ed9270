package io.github.textproof.rule.character;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;

/** The mark that a decoder leaves where it could not read a byte. */
@RuleInfo(
        id = "replacement-character",
        summary = "U+FFFD or one of its disguises `ï¿½` and `锟斤拷`: a character was lost before the file was saved.",
        rationale = """
                A decoder writes U+FFFD for bytes it cannot read (Unicode Standard, section 3.9). Saved to a file it is what readers see, and \
                what stood there is gone: only a person or an older version of the file can bring it back. Read in a wrong charset once more \
                it becomes `ï¿½` (windows-1252) or `锟斤拷` (GBK). One violation a line, with the number of marks and what stands around the \
                first.

                Code uses the character on purpose: there it is a warning, and silent where it stands alone in quotation marks, in a line that names it, or in a range \
                or class of characters. Lines where `mojibake` sees the same damage are left to that rule.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        scope = "warning in code, in code spans and code blocks of prose")
public final class ReplacementCharacter implements TextRule {
    private static final String CP1252 = "ï¿½";
    private static final String GBK = "锟斤拷";
    /** The chars that any of it begins with, as ranges. */
    private static final String STARTS = "\uFFFD\uFFFDïï锟锟";

    private static final int AROUND = 12;

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public Severity severity(Resource resource) {
        return isCode(resource.format()) ? Severity.WARNING : Severity.ERROR;
    }

    private static boolean isCode(Format format) {
        return format == Format.CODE || format == Format.JAVASCRIPT || format == Format.CSS || format == Format.SHELL;
    }

    @Override
    public String needs() {
        return STARTS;
    }

    @Override
    public void check(Text text, RuleContext context) {
        String content = text.content();
        LineIndex lines = null;
        CodeSpans code = null;
        int i = next(content, 0);
        while (i < content.length()) {
            lines = lines == null ? text.lines() : lines;
            int line = lines.lineOf(i);
            int end = lines.end(line);
            int count = 0;
            int first = -1;
            for (int at = i; at < end; at = next(content, at + 1)) {
                if (!isData(content, at)) {
                    first = first < 0 ? at : first;
                    count++;
                }
            }
            if (count > 0
                    && !isNamed(content, lines.start(line), end)
                    && MojibakeDetector.inLine(content, lines.start(line), end, first)
                            .isEmpty()) {
                Finding finding = new Finding(
                        text.span(first, first + width(content, first)),
                        message(content, lines.start(line), first, end, count));
                code = code == null ? CodeSpans.of(text, context.resource().format()) : code;
                context.report(code.covers(first) ? finding.atMost(Severity.WARNING) : finding);
            }
            i = next(content, end);
        }
    }

    /** Whether the line speaks of the character by its number. */
    private static boolean isNamed(String content, int start, int end) {
        return content.substring(start, end).contains("FFFD");
    }

    /** The next mark at or after {@code from}, or the length of the text. */
    private static int next(String content, int from) {
        for (int i = from; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c >= 0x80 && width(content, i) > 0) {
                return i;
            }
        }
        return content.length();
    }

    private static int width(String content, int i) {
        return switch (content.charAt(i)) {
            case '\uFFFD' -> 1;
            case 'ï' -> content.startsWith(CP1252, i) ? 3 : 0;
            case '锟' -> content.startsWith(GBK, i) ? 3 : 0;
            default -> 0;
        };
    }

    /** Whether the mark is meant: alone in quotation marks, a bound of a range, beside the bracket of a class of characters. */
    private static boolean isData(String content, int i) {
        int end = i + width(content, i);
        char before = i > 0 ? content.charAt(i - 1) : ' ';
        char after = end < content.length() ? content.charAt(end) : ' ';
        boolean quoted = before == after && (before == '\'' || before == '"' || before == '`')
                || before == '“' && after == '”'
                || before == '「' && after == '」'
                || before == '‘' && after == '’';
        return quoted
                || before == '-' && after == ']'
                || before == '[' && (after == ']' || after == '-')
                || before == '^' && after == ']';
    }

    private static String message(String content, int start, int first, int end, int count) {
        String around = content.substring(
                        Math.max(start, first - AROUND), Math.min(end, first + width(content, first) + AROUND))
                .strip();
        String what = content.charAt(first) == '\uFFFD'
                ? "U+FFFD replacement character"
                : "\"" + content.substring(first, first + width(content, first)) + "\", a misread U+FFFD,";
        return what + " in " + Shown.quoted(around, 2 * AROUND + 4) + ": "
                + (count == 1
                        ? "a character was lost here"
                        : "characters were lost in " + count + " places of this line");
    }
}
