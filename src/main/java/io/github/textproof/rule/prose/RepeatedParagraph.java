package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A paragraph that stands twice in a file. */
@RuleInfo(
        id = "repeated-paragraph",
        summary = "A paragraph stands twice in a file.",
        rationale = """
                A long paragraph that comes again at once, word for word, was pasted twice. Short ones (refrains, instructions that introduce each
                example) are no finding, nor is a paragraph that comes again farther off or more than twice, which
                is mostly meant.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        scope = "off for licences and notices")
public final class RepeatedParagraph implements ProseRule {
    /** The least width in columns. */
    private static final int SHORTEST = 120;

    /** How many blocks a slip of the keyboard goes; what comes again farther off is mostly meant. */
    private static final int NEAR = 3;

    @Override
    public void check(Prose prose, RuleContext context) {
        List<Block> blocks = prose.blocks();
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            String content = blocks.get(i).inline().content();
            if (blocks.get(i).kind() == Kind.PARAGRAPH
                    && Scripts.width(content, 0, Math.min(content.length(), SHORTEST)) >= SHORTEST) {
                places.computeIfAbsent(content, c -> new ArrayList<>()).add(i);
            }
        }
        int previous = -2;
        int previousFirst = -2;
        for (List<Integer> each : places.values()) {
            if (each.size() != 2) {
                continue; // once, or so often that it is meant
            }
            int first = each.get(0);
            int second = each.get(1);
            boolean runs = first == previousFirst + 1 && second == previous + 1;
            if (second - first <= NEAR && !runs) {
                context.report(
                        blocks.get(second).span(),
                        "the paragraph stands in line " + (blocks.get(first).firstLine() + 1)
                                + " already, word for word");
            }
            previousFirst = first;
            previous = second;
        }
    }
}
