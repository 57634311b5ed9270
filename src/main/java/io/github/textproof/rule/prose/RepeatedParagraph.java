package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Block;
import io.github.textproof.syntax.Block.Kind;
import io.github.textproof.syntax.Prose;
import io.github.textproof.syntax.Scripts;
import java.util.HashMap;
import java.util.Map;

/** A paragraph that stands twice in a file. */
@RuleInfo(
        id = "repeated-paragraph",
        summary = "A paragraph stands twice in a file.",
        rationale = """
                A long paragraph that comes again word for word was mostly pasted twice, or left behind when it was moved. Short ones (refrains,
                instructions that introduce each example) are no finding, nor are paragraphs that come more than twice or in files of notices and
                licences: those are repeated on purpose.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class RepeatedParagraph implements ProseRule {
    /** The least width in columns. */
    private static final int SHORTEST = 120;

    @Override
    public void check(Prose prose, RuleContext context) {
        Map<String, Block> seen = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Block> second = new HashMap<>();
        for (Block block : prose.blocks()) {
            String content = block.inline().content();
            if (block.kind() == Kind.PARAGRAPH
                    && Scripts.width(content, 0, Math.min(content.length(), SHORTEST)) >= SHORTEST) {
                Block first = seen.putIfAbsent(content, block);
                if (first != null) {
                    counts.merge(content, 1, Integer::sum);
                    second.putIfAbsent(content, block);
                }
            }
        }
        second.forEach((content, block) -> {
            Block first = seen.get(content);
            if (first != null && counts.getOrDefault(content, 0) == 1) {
                context.report(
                        block.span(),
                        "the paragraph stands in line " + (first.firstLine() + 1) + " already, word for word");
            }
        });
    }
}
