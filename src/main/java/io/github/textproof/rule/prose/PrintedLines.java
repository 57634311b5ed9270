package io.github.textproof.rule.prose;

import io.github.textproof.syntax.Block;
import io.github.textproof.syntax.Block.Kind;
import io.github.textproof.syntax.Scripts;
import java.util.ArrayList;
import java.util.List;

/** Recognises a document in which every printed line became a paragraph: nearly all that are not finished have one width. */
final class PrintedLines {
    private static final int FEWEST = 6;
    private static final int WIDEST = 120;

    private PrintedLines() {}

    /** The cuts between printed lines, or nothing when the document is not made so. */
    static List<Cut> of(List<Block> blocks, List<Cut> candidates) {
        int paragraphs = 0;
        for (Block block : blocks) {
            paragraphs += block.kind() == Kind.PARAGRAPH ? 1 : 0;
        }
        if (candidates.size() < FEWEST || candidates.size() * 2 < paragraphs) {
            return List.of();
        }
        int[] widths = new int[WIDEST + 8];
        for (Cut cut : candidates) {
            int width = width(cut);
            if (width < WIDEST) {
                widths[width]++;
            }
        }
        int mode = 0;
        int most = 0;
        for (int width = 20; width < WIDEST; width++) {
            int count = widths[width] + widths[width + 1] + widths[width + 2] + widths[width + 3] + widths[width + 4];
            if (count > most) {
                most = count;
                mode = width;
            }
        }
        if (most * 10 < candidates.size() * 6 || most < FEWEST) {
            return List.of();
        }
        List<Cut> lines = new ArrayList<>();
        int likely = 0;
        for (Cut cut : candidates) {
            if (Math.abs(width(cut) - mode - 2) <= 4) {
                lines.add(cut);
                likely += cut.score() >= Cut.LIKELY - 1 ? 1 : 0;
            }
        }
        return likely * 2 >= lines.size() ? lines : List.of();
    }

    private static int width(Cut cut) {
        String content = cut.first().inline().content();
        return Math.min(WIDEST, Scripts.width(content, 0, Math.min(Cut.end(cut.first()), WIDEST)));
    }
}
