package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;

/** Chinese or Japanese text whose lines are broken at a fixed width. */
@RuleInfo(
        id = "hard-wrapped-text",
        summary = "Chinese or Japanese text is wrapped at a fixed width.",
        rationale = """
                Chinese and Japanese are written without blanks between words, but Markdown, AsciiDoc and HTML show a line end inside a paragraph as a
                blank: text that was wrapped at a fixed width gets a gap in every line, often inside a word, and no search finds what goes over a
                line end. One finding a file.

                Lines broken after each sentence or clause are meant and not reported: only breaks between two characters at one width count.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        scope = "off for licences and notices")
public final class HardWrappedText implements ProseRule {
    private static final int FEWEST = 4;
    private static final int NARROWEST = 24;
    private static final int WIDEST = 240;

    @Override
    public void check(Prose prose, RuleContext context) {
        if (prose.isAscii()) {
            return;
        }
        int[] widths = new int[WIDEST + Lines.SAME];
        int breaks = 0;
        int inside = 0;
        Block where = null;
        int place = 0;
        for (Block block : prose.blocks()) {
            if (!block.kind().isRunningText()) {
                continue;
            }
            String s = block.inline().content();
            for (int at = s.indexOf('\n', 1); at >= 0 && at + 1 < s.length(); at = s.indexOf('\n', at + 1)) {
                if (!isWide(s.charAt(at - 1)) || !isWide(s.charAt(at + 1))) {
                    continue;
                }
                breaks++;
                widths[Lines.width(prose.text(), block.inline().sourceStart(at - 1), WIDEST)]++;
                if (Scripts.isCjk(s.charAt(at - 1)) && Scripts.isCjk(s.charAt(at + 1))) {
                    inside++;
                    place = where == null ? at : place;
                    where = where == null ? block : where;
                }
            }
        }
        int mode = Lines.mode(widths);
        if (where == null || inside < FEWEST || inside * 2 < breaks) {
            return;
        }
        int same = Lines.same(widths, mode);
        if (mode >= NARROWEST && same * 10 >= breaks * 6) {
            context.report(
                    where.inline().span(place - 1, place),
                    "the text is wrapped at about " + (mode + Lines.SAME / 2) / 2 + " characters: " + inside
                            + " line ends fall between two characters, where a blank will show");
        }
    }

    private static boolean isWide(char c) {
        return Scripts.isCjk(c) || Scripts.isCjkMark(c) && c != InlineText.ATOM;
    }
}
