package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line that begins with a closing mark or a stop, or ends with an opening mark. */
@RuleInfo(
        id = "misplaced-punctuation",
        summary = "A line begins with a closing mark or a stop, or ends with an opening mark.",
        rationale = """
                No line begins with ，、；：。？！ or a closing mark, and none ends with an opening one (GB/T 15834-2011, 5.1; CLREQ; JLREQ). Where it
                happens in a source text, a line was broken or words were lost there; Markdown shows the line break as a blank before the mark.

                Lines that hold nothing but marks are silent, so are alarms such as `！！注意`, marks behind an image, a tag or a footnote, and what
                `broken-paragraph` reports already. Korean and Western text is not read.
                """,
        severity = Severity.ERROR,
        since = "0.1.0")
public final class MisplacedPunctuation implements ProseRule {
    private static final String NOT_AT_START = "，、；：。？！”’）》〉」』】〕｡､";
    private static final String NOT_AT_END = "（“‘《〈「『【〔";

    /** How far back a quotation is looked for. */
    private static final int REACH = 2000;

    @Override
    public void check(Prose prose, RuleContext context) {
        if (prose.isAscii() || !prose.isRunningText()) {
            return;
        }
        Few starts = new Few(context);
        Few ends = new Few(context);
        Set<Block> torn = new HashSet<>();
        for (Cut cut : Cuts.of(prose).cuts()) {
            torn.add(cut.first());
            torn.add(cut.second());
        }
        for (Block block : prose.blocks()) {
            if ((block.kind().isRunningText() || block.kind() == Kind.VERSE) && !torn.contains(block)) {
                lines(prose.text().content(), block.inline(), starts, ends);
            }
        }
        starts.end("lines begin with a closing mark or a stop");
        ends.end("lines end with an opening mark");
    }

    private static void lines(String source, InlineText inline, Few starts, Few ends) {
        String s = inline.content();
        int start = 0;
        while (start < s.length()) {
            int end = start;
            while (end < s.length() && s.charAt(end) != '\n' && s.charAt(end) != InlineText.HARD_BREAK) {
                end++;
            }
            int first = start;
            int last = end - 1;
            while (first < end && isBlank(s.charAt(first))) {
                first++;
            }
            while (last > first && isBlank(s.charAt(last))) {
                last--;
            }
            if (last > first
                    && NOT_AT_START.indexOf(s.charAt(first)) >= 0
                    && startsSo(source, inline, start, first, end)) {
                starts.add(
                        inline.span(first, first + 1),
                        "the line begins with " + s.charAt(first)
                                + ": it belongs to what stands before, or words are lost",
                        List.of());
            }
            if (last > first && NOT_AT_END.indexOf(s.charAt(last)) >= 0 && endsSo(source, inline, start, last, end)) {
                ends.add(
                        inline.span(last, last + 1),
                        "the line ends with " + s.charAt(last) + ": it belongs to what follows, or words are lost",
                        List.of());
            }
            start = end + 1;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\t';
    }

    private static boolean startsSo(String source, InlineText inline, int line, int at, int end) {
        String s = inline.content();
        char c = s.charAt(at);
        char next = s.charAt(at + 1);
        if (!hasCjk(s, at, end) || !Scripts.isCjk(next) && !Scripts.isCjkMark(next) && next > 0x7F) {
            return false;
        }
        boolean alarm = c == '！' || c == '？' || c == next;
        if (alarm && (line == 0 || c == next)) {
            return false;
        }
        // ”这样“ is a matter of the wrong mark, not of the wrong place.
        if ((c == '”' || c == '’') && opensAgain(s, at + 1, end, c)) {
            return false;
        }
        int from = line == 0
                ? lineStart(source, inline.sourceStart(at))
                : inline.span(line - 1, line).end();
        return isBare(source, from, inline.sourceStart(at), true);
    }

    /** Whether a mark of the same pair that comes next shows that {@code c} was typed for an opening one. */
    private static boolean opensAgain(String s, int from, int end, char c) {
        for (int i = from; i < end; i++) {
            if (Marks.pair(s.charAt(i)) == Marks.pair(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSo(String source, InlineText inline, int line, int at, int end) {
        String s = inline.content();
        char c = s.charAt(at);
        if (!hasCjk(s, line, at) || s.charAt(at - 1) == c) {
            return false;
        }
        if (c == '“' || c == '‘') {
            // “这样“ is a matter of the wrong mark.
            int balance = 0;
            for (int i = Math.max(0, at - REACH); i < at; i++) {
                if (Marks.pair(s.charAt(i)) == Marks.pair(c)) {
                    balance += s.charAt(i) == c ? 1 : -1;
                }
            }
            if (balance != 0) {
                return false;
            }
            if ("。！？，；".indexOf(s.charAt(at - 1)) >= 0 && end == s.length()) {
                return false;
            }
        }
        int to = end < s.length()
                ? inline.sourceStart(end)
                : lineEnd(source, inline.span(at, at + 1).end());
        return isBare(source, inline.span(at, at + 1).end(), to, false);
    }

    private static boolean hasCjk(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Scripts.isCjk(s.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int lineStart(String source, int at) {
        int start = at;
        while (start > 0 && source.charAt(start - 1) != '\n' && source.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private static int lineEnd(String source, int at) {
        int end = at;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Whether nothing but blanks and the markers of lists, quotations and emphasis stand there. */
    private static boolean isBare(String source, int from, int to, boolean start) {
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (!isBlank(c)
                    && "*_\r\n".indexOf(c) < 0
                    && !(start && (">+-.".indexOf(c) >= 0 || c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return true;
    }
}
