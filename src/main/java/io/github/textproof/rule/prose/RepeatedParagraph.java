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
import java.util.List;
import java.util.Map;

/** A paragraph that stands twice in a file. */
@RuleInfo(
        id = "repeated-paragraph",
        summary = "A paragraph stands twice in a file.",
        rationale = """
                A long paragraph that comes again at once, word for word, was pasted twice. Short ones (refrains, instructions that introduce each
                example) are no finding, nor is a paragraph that comes again farther off, which is mostly meant, unless the one before it does so too.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class RepeatedParagraph implements ProseRule {
    /** The least width in columns. */
    private static final int SHORTEST = 120;

    /** How many blocks a slip of the keyboard goes; what comes again farther off is mostly meant. */
    private static final int NEAR = 3;

    @Override
    public void check(Prose prose, RuleContext context) {
        List<Block> blocks = prose.blocks();
        Map<String, Integer> seen = new HashMap<>();
        int previous = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String content = block.inline().content();
            if (block.kind() != Kind.PARAGRAPH
                    || Scripts.width(content, 0, Math.min(content.length(), SHORTEST)) < SHORTEST) {
                continue;
            }
            Integer first = seen.put(content, i);
            if (first != null && (i - first <= NEAR || first == previous + 1)) {
                context.report(
                        block.span(),
                        "the paragraph stands in line " + (blocks.get(first).firstLine() + 1)
                                + " already, word for word");
            }
            previous = first == null ? -1 : first;
        }
    }
}
