package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;

/** Chinese text with a blank after every character. */
@RuleInfo(
        id = "spaced-out-text",
        summary = "Chinese text has a blank between its characters.",
        rationale = """
                Text that was justified on a printed page often comes out with a blank after each character (近 年 来). It reads badly, and no search
                finds a word in it. One finding a file, where at least a fifth of a paragraph's characters stand apart.

                Two or three characters set apart in a heading, a signature or a table are an old custom and left alone.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        scope = "off for licences and notices")
public final class SpacedOutText implements ProseRule {
    private static final int FEWEST = 8;

    @Override
    public void check(Prose prose, RuleContext context) {
        if (!prose.mayHaveCjk()) {
            return;
        }
        int paragraphs = 0;
        Block first = null;
        int place = 0;
        for (Block block : prose.blocks()) {
            if (block.kind() != Kind.PARAGRAPH) {
                continue;
            }
            int start = spacedOut(block.inline().content());
            if (start >= 0) {
                paragraphs++;
                place = first == null ? start : place;
                first = first == null ? block : first;
            }
        }
        if (first != null) {
            String where = paragraphs == 1 ? "" : ", in " + paragraphs + " paragraphs";
            context.report(
                    first.inline().span(place + 1, place + 2),
                    "the characters of the text stand apart with blanks between them" + where
                            + ": no search finds a word here");
        }
    }

    /** The first character that stands apart, or -1 where few do. */
    private static int spacedOut(String s) {
        int han = 0;
        int apart = 0;
        int start = -1;
        for (int i = 0; i < s.length(); i++) {
            if (!Scripts.isHan(s.charAt(i))) {
                continue;
            }
            han++;
            // A character alone between blanks: 近 年 来, not 记者 盛丽.
            if (i + 2 < s.length()
                    && isBlank(s.charAt(i + 1))
                    && Scripts.isHan(s.charAt(i + 2))
                    && (i == 0 || !Scripts.isHan(s.charAt(i - 1)))) {
                apart++;
                start = start < 0 ? i : start;
            }
        }
        return apart >= FEWEST && apart * 5 > han ? start : -1;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0';
    }
}
