package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import org.jspecify.annotations.Nullable;

/** Control characters that are no part of any text. */
@RuleInfo(
        id = "control-character",
        summary = "Control characters other than tab and line end.",
        rationale = """
                A control character shows as nothing or as a box, and XML 1.0 (section 2.2) and JSON (RFC 8259, section 7) forbid most of them outright. Those from
                U+0080 to U+009F are nearly always letters or punctuation of windows-1252 that were read as ISO-8859-1: the message names the character that was
                meant, and the fix puts it in where the text around is Latin. Some below U+0020 are typographic quotes and dashes cut down to their lower byte.

                Silent: tab, line feed, carriage return, NUL (see `truncated-file`), a form feed where the format counts it as a blank, terminal colours (escape) in
                scripts, program source and plain text, controls written as an escape on purpose, field separators that most lines hold, U+0085 as the line
                end of a whole file, packed data, and the second half of what `mojibake` reports. Off in JavaScript.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "off in JavaScript")
public final class ControlCharacter implements TextRule {
    private static final String CONTROLS = "\u0001\u0008\u000B\u000C\u000E\u001F\u007F\u009F";

    @Override
    public boolean readsUnescaped() {
        return true;
    }

    @Override
    public Severity severity(Resource resource) {
        return resource.format() == Format.JAVASCRIPT ? Severity.OFF : Severity.ERROR;
    }

    @Override
    public String needs() {
        return CONTROLS;
    }

    @Override
    public void check(Text text, RuleContext context) {
        String content = text.content();
        LineFindings findings = null;
        ControlJudge judge = null;
        for (int i = next(content, 0); i < content.length(); i = next(content, i + 1)) {
            char c = content.charAt(i);
            if (findings == null || judge == null) {
                findings = new LineFindings(text, context);
                judge = new ControlJudge(text, context.resource().format());
            }
            Severity verdict = judge.judge(i);
            if (verdict != Severity.OFF) {
                String message = findings.has(c, i)
                        ? ""
                        : message(c, judge.meant(i), context.resource().format());
                findings.add(c, i, i + 1, message, verdict, fix(text, i, judge.meant(i), judge, context));
            }
        }
        if (findings != null) {
            findings.flush();
        }
    }

    /** The first control character from {@code from} on that is none of layout, or the length of the text. */
    private static int next(String content, int from) {
        int i = from;
        while (i < content.length() && !isControl(content.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isControl(char c) {
        return c < ' ' ? c != '\n' && c != '\r' && c != '\t' && c != 0 : c >= 0x7F && c <= 0x9F;
    }

    private static String message(char c, @Nullable String meant, Format format) {
        String what = CodePoints.describe(c);
        if (meant != null && c >= 0x80) {
            return what + " is " + meant + " " + CodePoints.name(meant.codePointAt(0))
                    + " in windows-1252: the text was read as ISO-8859-1, and readers see nothing or a box";
        }
        if (meant != null) {
            return what + " is probably " + meant + " " + CodePoints.describe(meant.codePointAt(0))
                    + " that lost its upper byte: readers see nothing or a box";
        }
        if (c == 0x1A) {
            return what + " is the end-of-file mark of DOS: programs today read it as text";
        }
        if (c < ' ' && format == Format.XML) {
            return what + " is forbidden in XML 1.0: parsers reject the file";
        }
        if (c < ' ' && format == Format.JSON) {
            return what + " is forbidden in JSON unless escaped: parsers reject the file";
        }
        return what + " has no business in text: it is invisible, and programs stumble over it";
    }

    private static @Nullable Fix fix(
            Text text, int at, @Nullable String meant, ControlJudge judge, RuleContext context) {
        if (meant == null) {
            return text.charAt(at) >= 0x80 ? null : Fix.unsafe(Edit.delete(text.span(at, at + 1)));
        }
        if (!CodePoints.canWrite(context.resource().charset().charset(), meant)) {
            return null;
        }
        Edit edit = CodePoints.replace(text, at, at + 1, meant);
        return text.charAt(at) >= 0x80 && judge.isLatin() ? Fix.safe(edit) : Fix.unsafe(edit);
    }
}
