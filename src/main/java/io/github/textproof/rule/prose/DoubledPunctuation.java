package io.github.textproof.rule.prose;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Format;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;
import java.util.List;

/** Two stops where one belongs. */
@RuleInfo(
        id = "doubled-punctuation",
        summary = "Two stops stand where one belongs.",
        rationale = """
                Two stops in a row (。。 ，。 、，, `,.`) are what an edit leaves behind, and a full stop both inside and outside of a quotation
                (。”。) is one too many (GB/T 15834-2011). An ellipsis of full stops (。。。) should be …… .

                ？！, ！！ and ？？？ are fine, and so are the runs of 、 and 。 that Japanese writes for a pause. In Western text only `,,`, `,.` and a second
                full stop behind a word count, never paths, versions or `...`.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        fixable = true)
public final class DoubledPunctuation implements ProseRule {
    private static final String STOPS = "，。、；：";

    @Override
    public boolean readsValues() {
        return true;
    }

    @Override
    public void check(Prose prose, RuleContext context) {
        Format format = context.resource().format();
        if (!prose.isRunningText()) {
            return;
        }
        Few few = new Few(context);
        for (Block block : prose.blocks()) {
            if (block.kind().isRunningText() || block.kind() == Kind.HEADING) {
                InlineText inline = block.inline();
                if (!prose.isAscii()) {
                    wide(inline, few);
                }
                if (format != Format.ASCIIDOC) {
                    narrow(inline, few);
                }
            }
        }
        few.end("places have two stops where one belongs");
    }

    private static void wide(InlineText inline, Few few) {
        String s = inline.content();
        int japanese = -1;
        for (int i = 0; i + 1 < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x3001 || c > 0x3002 && c < 0xFF01 || c > 0xFF1F || !isStop(c) && c != '？' && c != '！') {
                continue;
            }
            int end = i + 1;
            while (end < s.length() && isStop(s.charAt(end))) {
                end++;
            }
            if (end == i + 1) {
                quoted(inline, i, few);
                continue;
            }
            if (japanese < 0) {
                japanese = isJapanese(s) ? 1 : 0;
            }
            if (i == 0 || !(japanese == 1 && isRun(s, i, end))) {
                run(inline, i, end, few);
            }
            i = end - 1;
        }
    }

    private static boolean isStop(char c) {
        return STOPS.indexOf(c) >= 0;
    }

    private static void run(InlineText inline, int from, int to, Few few) {
        String s = inline.content();
        String marks = s.substring(from, Math.min(to, from + 6));
        char c = s.charAt(from);
        boolean asks = c == '？' || c == '！';
        if (asks
                && (s.charAt(from + 1) != '。' && s.charAt(from + 1) != '、'
                        || inline.span(from, to).end() - inline.span(from, to).start() != to - from)) {
            return; // a title that ends so
        }
        // A line of marks, or a list of them.
        boolean alone = from == 0
                || !Character.isLetterOrDigit(s.charAt(from - 1))
                        && !Marks.isClosing(s.charAt(from - 1))
                        && s.charAt(from - 1) != InlineText.ATOM;
        if (alone || isList(s, from, to)) {
            return;
        }
        Span span = inline.span(from, to);
        boolean adjacent = span.end() - span.start() == to - from;
        if (isRun(s, from, to) && to - from > 2) {
            few.add(
                    span,
                    marks + " is no ellipsis: …… is meant",
                    adjacent && c == '。' ? List.of(new Edit(span, "……")) : List.of());
            return;
        }
        boolean clear = to - from == 2 && adjacent && !(c == '。' && s.charAt(from + 1) != '。');
        String one = c == '！' || c == '？' ? String.valueOf(c) : s.substring(to - 1, to);
        few.add(span, "two stops in a row: " + marks, clear ? List.of(new Edit(span, one)) : List.of());
    }

    /** Different stops in a row that are talked about: {@code ，。、；：}. */
    private static boolean isList(String s, int from, int to) {
        if (s.charAt(to - 1) == '：' && to < s.length() && ")）]D".indexOf(s.charAt(to)) >= 0) {
            return true; // a smiley
        }
        return to - from > 2 && !isRun(s, from, to)
                || to < s.length() && "？！”’」".indexOf(s.charAt(to)) >= 0 && s.charAt(from - 1) == '“';
    }

    private static boolean isRun(String s, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (s.charAt(i) != s.charAt(from)) {
                return false;
            }
        }
        return true;
    }

    /** 。”。 */
    private static void quoted(InlineText inline, int at, Few few) {
        String s = inline.content();
        if (at + 2 >= s.length() || s.charAt(at) != '。') {
            return;
        }
        char closing = s.charAt(at + 1);
        if ((closing == '”' || closing == '’' || closing == '」' || closing == '』')
                && s.charAt(at + 2) == '。'
                && at > 0
                && Marks.pair(s.charAt(at - 1)) < 0) {
            few.add(
                    inline.span(at, at + 3),
                    "a full stop inside and outside of the quotation: 。" + closing + "。",
                    List.of(Edit.delete(inline.span(at + 2, at + 3))));
        }
    }

    private static boolean isJapanese(String s) {
        int kana = 0;
        for (int i = 0; i < s.length(); i++) {
            kana += Scripts.isKana(s.charAt(i)) ? 1 : 0;
        }
        return kana * 10 > s.length();
    }

    private static void narrow(InlineText inline, Few few) {
        String s = inline.content();
        for (int i = 1; i + 1 < s.length(); i++) {
            char c = s.charAt(i);
            if (c != ',' && c != '.') {
                continue;
            }
            char second = s.charAt(i + 1);
            if (second != c && second != '.') {
                continue;
            }
            char before = s.charAt(i - 1);
            char after = i + 2 < s.length() ? s.charAt(i + 2) : ' ';
            boolean word = i > 2
                    && isLatin(before)
                    && Character.isLowerCase(before)
                    && isLatin(s.charAt(i - 2))
                    && isLatin(s.charAt(i - 3));
            boolean blank = after == ' ' || after == '\n' || after == InlineText.HARD_BREAK;
            if (word && blank) {
                Span span = inline.span(i, i + 2);
                boolean adjacent = span.end() - span.start() == 2;
                few.add(
                        span,
                        "two stops in a row: " + c + second,
                        adjacent ? List.of(new Edit(span, String.valueOf(second))) : List.of());
                i++;
            }
        }
    }

    private static boolean isLatin(char c) {
        return c < 0x530 && Character.isLetter(c);
    }
}
