package io.github.textproof.rule.prose;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/** Recognises a document in which every printed line became a paragraph: nearly all that are not finished have one width. */
final class PrintedLines {
    private static final int FEWEST = 6;
    private static final int WIDEST = 120;

    private PrintedLines() {}

    /** The cuts between printed lines, or nothing when the document is not made so. */
    static List<Cut> of(Text text, List<Block> blocks, List<Cut> candidates) {
        int paragraphs = 0;
        for (Block block : blocks) {
            paragraphs += block.kind() == Kind.PARAGRAPH ? 1 : 0;
        }
        if (candidates.size() < FEWEST || candidates.size() * 10 < paragraphs * 3) {
            return List.of();
        }
        int[] widths = new int[WIDEST + Lines.SAME];
        for (Cut cut : candidates) {
            widths[width(text, cut)]++;
        }
        widths[WIDEST - 1] = 0; // as wide as that is no printed line
        int mode = Lines.mode(widths);
        int same = Lines.same(widths, mode);
        if (same < FEWEST || same * 10 < candidates.size() * 6) {
            return List.of();
        }
        List<Cut> lines = new ArrayList<>();
        int likely = 0;
        for (Cut cut : candidates) {
            int width = width(text, cut);
            if (width >= mode && width < mode + Lines.SAME) {
                lines.add(cut);
                likely += cut.score() >= Cut.LIKELY - 1 ? 1 : 0;
            }
        }
        return likely * 2 >= lines.size() ? lines : List.of();
    }

    private static int width(Text text, Cut cut) {
        return Lines.width(text, cut.place().start(), WIDEST);
    }
}
