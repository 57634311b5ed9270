package io.github.textproof.rule.prose;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;

/** A word that stands twice in a row. */
@RuleInfo(
        id = "duplicated-word",
        summary = "A small word stands twice in a row.",
        rationale = """
                “the the” is what an edit leaves behind, mostly at a line end, where the eye does not see it. Only words that never follow themselves are
                reported: articles, prepositions and conjunctions of English, German, French, Spanish, Portuguese, Italian and Russian, and in Chinese and Japanese 的的,
                了了, 是是, 在在, 和和, をを and a few words of two characters where no other word explains them (目的的, 为了了解, 存在在).
                “that that”, “had had”, „die die“, « nous nous », names and reduplications such as 天天 or 看看 are right.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        fixable = true)
public final class DuplicatedWord implements ProseRule {
    @Override
    public boolean readsValues() {
        return true;
    }

    @Override
    public void check(Prose prose, RuleContext context) {
        if (!prose.isRunningText()) {
            return;
        }
        boolean cjk = prose.mayHaveCjk();
        for (Block block : prose.blocks()) {
            if (block.kind().isRunningText()) {
                InlineText inline = block.inline();
                words(inline, context);
                if (cjk) {
                    characters(inline, context);
                }
            }
        }
    }

    private static void words(InlineText inline, RuleContext context) {
        String s = inline.content();
        int previous = -1;
        int previousEnd = -1;
        int i = 0;
        while (i < s.length()) {
            char c = s.charAt(i);
            if (!isLetter(c)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < s.length() && isLetter(s.charAt(end))) {
                end++;
            }
            if (previousEnd - previous == end - i
                    && isSimilar(s.charAt(previous), s.charAt(i))
                    && isDuplicate(s, previous, previousEnd, i, end)) {
                report(inline, previous, previousEnd, i, end, context);
            }
            previous = i;
            previousEnd = end;
            i = end;
        }
    }

    /** A letter of an alphabet with words: Latin, Greek, Cyrillic. */
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && c < 0x530 && c != 0xD7 && c != 0xF7;
    }

    /** Whether the letters may be one in capital and small. */
    private static boolean isSimilar(char a, char b) {
        return (a | 0x20) == (b | 0x20) || a >= 0x80 || b >= 0x80;
    }

    private static boolean isDuplicate(String s, int first, int firstEnd, int second, int end) {
        return isGap(s, firstEnd, second)
                && s.regionMatches(true, first, s, second, end - second)
                && isFree(s, first, second, end)
                && SmallWords.never(s, first, second, end - second);
    }

    private static boolean isGap(String s, int from, int to) {
        if (to - from != 1) {
            return false;
        }
        return s.charAt(from) == ' ' || s.charAt(from) == '\n';
    }

    /** Neither a part of something longer (in in-memory, log-in in) nor quoted. */
    private static boolean isFree(String s, int first, int second, int end) {
        char before = first == 0 ? ' ' : s.charAt(first - 1);
        char after = end == s.length() ? ' ' : s.charAt(end);
        char later = end + 1 < s.length() ? s.charAt(end + 1) : ' ';
        boolean ends = after == ' ' || after == '\n' || (after == ',' || after == '.') && later == ' ';
        boolean starts = before == ' ' || before == '\n' || before == '(' || before == '\u201C';
        return starts && ends && Character.isLowerCase(s.charAt(second));
    }

    private static void characters(InlineText inline, RuleContext context) {
        String s = inline.content();
        for (int i = 1; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x3041 || !Scripts.isCjk(c)) {
                continue;
            }
            if (c == s.charAt(i - 1)) {
                if (SmallWords.neverTwice(s, i)) {
                    report(inline, i - 1, i, i, i + 1, context);
                    i++;
                }
            } else if (i >= 3
                    && c == s.charAt(i - 2)
                    && s.charAt(i - 1) == s.charAt(i - 3)
                    && SmallWords.neverPair(s, i)) {
                report(inline, i - 3, i - 1, i - 1, i + 1, context);
                i++;
            }
        }
    }

    private static void report(InlineText inline, int first, int firstEnd, int second, int end, RuleContext context) {
        String word = inline.content().substring(second, end);
        Span span = inline.span(second, end);
        int from = inline.span(first, firstEnd).end();
        boolean plain = span.end() - from == end - firstEnd;
        context.report(new Finding(span, "the word " + word + " stands twice in a row")
                .with(plain ? Fix.unsafe(Edit.delete(new Span(from, span.end()))) : null));
    }
}
