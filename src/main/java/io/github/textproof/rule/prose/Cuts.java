package io.github.textproof.rule.prose;

import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Prose;
import io.github.textproof.syntax.prose.Scripts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of a document where a paragraph was cut in two, for all rules that look at them.
 *
 * @param cuts every place with evidence for a warning or more, in order
 * @param everyLine the places of a document in which every printed line became a paragraph; empty for any other
 */
record Cuts(List<Cut> cuts, List<Cut> everyLine) {
    /** A paragraph of fewer Han and kana is a title, a name, a label. */
    private static final int SHORTEST = 5;

    /** Two paragraphs that are no longer than this are lines of verse, titles, names. */
    private static final int LONGEST_VERSE = 16;

    /** The most figures, tables and the like that are looked across. */
    private static final int FARTHEST = 4;

    /** Those of a document; found at the first call. */
    static Cuts of(Prose prose) {
        return prose.derived(Cuts.class, Cuts::find);
    }

    private static Cuts find(Prose prose) {
        List<Block> blocks = prose.blocks();
        List<Cut> all = new ArrayList<>();
        @Nullable Habit habit = null;
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Block first = blocks.get(i);
            if (first.kind() != Kind.PARAGRAPH || Ends.isFinished(first.inline().content())) {
                continue;
            }
            int next = next(blocks, i);
            if (next < 0) {
                continue;
            }
            boolean adjacent = next == i + 1;
            Block second = blocks.get(next);
            if (isCjk(first) && !isVerse(first, second)) {
                habit = habit == null ? Habit.of(blocks) : habit;
                Pair pair = new Pair(prose.text(), first, second, habit);
                if (adjacent || CjkCut.isProved(pair)) {
                    all.add(CjkCut.of(pair, adjacent));
                }
            } else if (!isCjk(first)) {
                LatinCut.of(first, second, adjacent).ifPresent(all::add);
            }
        }
        List<Cut> cuts = new ArrayList<>(all);
        cuts.removeIf(cut -> cut.score() < Cut.LIKELY);
        List<Cut> everyLine = PrintedLines.of(prose.text(), blocks, all);
        return everyLine.isEmpty() ? new Cuts(cuts, everyLine) : new Cuts(List.of(), everyLine);
    }

    /** The next paragraph, across what a printed page may place between two halves; -1 when there is none. */
    private static int next(List<Block> blocks, int from) {
        boolean heading = false;
        for (int i = from + 1; i < blocks.size() && i <= from + FARTHEST; i++) {
            Block block = blocks.get(i);
            if (block.kind() == Kind.PARAGRAPH) {
                return block.inline().content().isBlank() ? -1 : i;
            }
            if (block.kind() == Kind.HEADING && !heading) {
                heading = true;
            } else if (!block.kind().floats() && block.kind() != Kind.THEMATIC_BREAK) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isCjk(Block block) {
        InlineText inline = block.inline();
        return Scripts.cjk(inline.content(), 0, inline.length()) >= SHORTEST;
    }

    /** Lines of a poem, each a paragraph. */
    private static boolean isVerse(Block first, Block second) {
        return first.inline().length() <= LONGEST_VERSE && second.inline().length() <= LONGEST_VERSE;
    }
}
