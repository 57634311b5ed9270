package io.github.textproof.rule.prose;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;
import java.util.List;

/** Half-width stops among Han and kana. */
@RuleInfo(
        id = "halfwidth-punctuation",
        summary = "A half-width stop stands among Chinese or Japanese characters.",
        rationale = """
                Between Han and kana the stops are full-width (GB/T 15834-2011, JIS X 4051): half-width ones look like specks, and lines break at the wrong
                places. More than five in a file are told in one finding, for they are a habit.

                Only marks with such a character on both sides count, or behind one at the end of a line or before a blank. Numbers, times, file names,
                Latin words, code and Korean are silent; so are `:` before a blank, lists in brackets, and `?` and `!` in Japanese.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        fixable = true)
public final class HalfwidthPunctuation implements ProseRule {
    private static final String HALF = ",.?!;:";
    private static final String FULL = "，。？！；：";

    @Override
    public boolean readsValues() {
        return true;
    }

    @Override
    public void check(Prose prose, RuleContext context) {
        if (!prose.mayHaveCjk() || !prose.isRunningText()) {
            return;
        }
        Few few = new Few(context);
        for (Block block : prose.blocks()) {
            if (block.kind().isRunningText() && !isKorean(block.inline().content())) {
                marks(block.inline(), few);
            }
        }
        few.end("half-width stops stand among Chinese or Japanese characters");
    }

    private static void marks(InlineText inline, Few few) {
        String s = inline.content();
        int brackets = 0;
        int japanese = -1;
        for (int i = 1; i < s.length(); i++) {
            char c = s.charAt(i);
            int pair = Marks.pair(c);
            if (pair == Marks.ROUND || pair == Marks.SQUARE) {
                brackets = Math.max(0, brackets + (Marks.opensPair(c) ? 1 : -1));
                continue;
            }
            if (c > '?' || c < '!') {
                continue;
            }
            int mark = HALF.indexOf(c);
            if (mark < 0 || !Scripts.isCjk(s.charAt(i - 1))) {
                continue;
            }
            char next = i + 1 < s.length() ? s.charAt(i + 1) : '\n';
            boolean inside = Scripts.isCjk(next);
            boolean ends = next == ' '
                    || next == '\n'
                    || next == InlineText.HARD_BREAK
                    || (c == '?' || c == '!') && (next == '\u201D' || next == '\u300D');
            if (!inside && !(ends && c != ':' && c != ';') || c == '.' && isLabel(s, i)) {
                continue;
            }
            // (x 轴, y 轴), and links in a row
            if ((c == ',' || c == ':' || c == ';') && brackets > 0 || !isAdjacent(inline, i)) {
                continue;
            }
            if (c == '?' || c == '!') {
                japanese = japanese < 0 ? isJapanese(s) : japanese;
                if (japanese == 1) {
                    continue;
                }
            }
            boolean joins = next == ' ' && i + 2 < s.length() && Scripts.isCjk(s.charAt(i + 2));
            Span span = inline.span(i, i + 1);
            Span gone = joins ? inline.span(i, i + 2) : span;
            Span whole = gone.end() - gone.start() == 2 ? gone : span;
            boolean name = c == '.' && inside;
            few.add(
                    span,
                    "a half-width " + c + " among Chinese or Japanese characters: " + FULL.charAt(mark)
                            + (name ? " or ·" : "") + " is meant",
                    name ? List.of() : List.of(new Edit(whole, FULL.substring(mark, mark + 1))));
        }
    }

    /** Whether nothing, such as the end of a link, stands between the mark and the character before it. */
    private static boolean isAdjacent(InlineText inline, int at) {
        return inline.span(at - 1, at).end() == inline.sourceStart(at);
    }

    private static boolean isKorean(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (Scripts.isHangul(s.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int isJapanese(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (Scripts.isKana(s.charAt(i))) {
                return 1;
            }
        }
        return 0;
    }

    /** {@code 一.} at the beginning of a line. */
    private static boolean isLabel(String s, int at) {
        int start = at;
        while (start > 0 && at - start < 6 && Scripts.isCjk(s.charAt(start - 1))) {
            start--;
        }
        boolean first = start == 0 || s.charAt(start - 1) == '\n' || s.charAt(start - 1) == InlineText.HARD_BREAK;
        return first && at - start < 6;
    }
}
