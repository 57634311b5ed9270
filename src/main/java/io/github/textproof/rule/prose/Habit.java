package io.github.textproof.rule.prose;

import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.Scripts;
import java.util.List;

/**
 * How a document ends its paragraphs.
 *
 * <p>What is counted are chains, paragraphs linked by unfinished ends: counting single paragraphs would punish just the documents that are badly
 * broken.
 *
 * @param finished the share of chains of which the last paragraph is finished
 * @param longFinished the same of chains that end with a long paragraph
 */
record Habit(double finished, double longFinished) {
    private static final int COUNTED = 12;
    private static final int LONG = 40;

    static Habit of(List<Block> blocks) {
        int chains = 0;
        int finished = 0;
        int longChains = 0;
        int longFinished = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String content = block.inline().content();
            if (block.kind() != Kind.PARAGRAPH) {
                continue;
            }
            int cjk = Scripts.cjk(content, 0, Math.min(2 * LONG, content.length()));
            boolean ended = Ends.isFinished(content);
            boolean last = i + 1 == blocks.size() || blocks.get(i + 1).kind() != Kind.PARAGRAPH;
            if (cjk < COUNTED || !ended && !last) {
                continue;
            }
            chains++;
            finished += ended ? 1 : 0;
            if (cjk >= LONG) {
                longChains++;
                longFinished += ended ? 1 : 0;
            }
        }
        return new Habit((finished + 1.0) / (chains + 2.0), (longFinished + 1.0) / (longChains + 1.5));
    }
}
