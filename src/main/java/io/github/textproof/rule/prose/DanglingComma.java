package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A paragraph that ends with a comma. */
@RuleInfo(
        id = "dangling-comma",
        summary = "A paragraph ends with a comma.",
        rationale = """
                A comma promises that the sentence goes on. At the end of a paragraph it is either a slip for a full stop, or the rest of the sentence
                is missing. Where the rest is the next paragraph, `broken-paragraph` reports the place and this rule does not.

                Verse, short lines, salutations and what stands before a list, a formula, an image or code are left alone.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        scope = "not verse, salutations, list items; off for licences and notices")
public final class DanglingComma implements ProseRule {
    private static final int FEWEST_CJK = 12;
    private static final int SHORTEST_LATIN = 60;

    @Override
    public void check(Prose prose, RuleContext context) {
        List<Block> blocks = prose.blocks();
        Set<Block> known = new HashSet<>();
        Cuts cuts = Cuts.of(prose);
        cuts.cuts().forEach(cut -> known.add(cut.first()));
        if (!cuts.everyLine().isEmpty()) {
            return;
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() != Kind.PARAGRAPH || i + 1 < blocks.size() && !mayFollow(blocks.get(i + 1))) {
                continue;
            }
            int end = Cut.end(block);
            char last = end == 0 ? ' ' : block.inline().charAt(end - 1);
            if ((last == '，' || last == '、' || last == ',')
                    && isSentence(block.inline(), end)
                    && !known.contains(block)) {
                Span span = block.inline().span(end - 1, end);
                context.report(
                        span,
                        "the paragraph ends with " + last
                                + ": the rest of the sentence is missing, or a full stop is meant");
            }
        }
    }

    private static boolean mayFollow(Block next) {
        return next.kind() == Kind.PARAGRAPH || next.kind() == Kind.HEADING || next.kind() == Kind.THEMATIC_BREAK;
    }

    private static boolean isSentence(InlineText inline, int end) {
        int cjk = Scripts.cjk(inline.content(), 0, end);
        return cjk > 0 ? cjk >= FEWEST_CJK : end >= SHORTEST_LATIN && Character.isLetter(inline.charAt(end - 2));
    }
}
