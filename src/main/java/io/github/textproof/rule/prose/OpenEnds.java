package io.github.textproof.rule.prose;

import io.github.textproof.rule.prose.PairStack.Mark;
import io.github.textproof.rule.prose.PairStack.Trouble;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.Block.Kind;
import io.github.textproof.syntax.prose.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Settles the marks without a fellow in their paragraphs against each other: quotations go through several paragraphs. */
final class OpenEnds {
    /** What became of a mark. */
    enum Fate {
        LONE,
        /** Explained by another paragraph. */
        SETTLED,
        /** {@link Mark#partner} is the mark that stands in its place. */
        EXCHANGED,
        /** Typed for its fellow: {@link Mark#partner} is the same mark at the other end of the quotation. */
        AGAIN
    }

    /** A mark without a fellow and where it is. */
    record Lone(Block block, int index, Mark mark, Fate fate) {
        Lone as(Fate other, int partner) {
            return new Lone(block, index, new Mark(mark.trouble(), mark.offset(), mark.type(), partner), other);
        }

        char c() {
            return block.inline().charAt(mark.offset());
        }
    }

    /** How many blocks a quotation may go through, and what stands in brackets. */
    private static final int FARTHEST_QUOTE = 40;

    /** The same for one that does not end where a sentence does. */
    private static final int NEAREST_QUOTE = 2;

    private static final int FARTHEST_BRACKET = 25;

    private final Prose prose;
    private final List<Lone> lones = new ArrayList<>();
    private final List<List<Integer>> pending = new ArrayList<>();

    private OpenEnds(Prose prose) {
        this.prose = prose;
        for (int i = 0; i < Marks.PAIRS; i++) {
            pending.add(new ArrayList<>());
        }
    }

    /** The marks to report, in source order; {@code rounded} says whether square brackets are markup. */
    static List<Lone> of(Prose prose, boolean rounded) {
        return new OpenEnds(prose).find(rounded);
    }

    private List<Lone> find(boolean rounded) {
        Text text = prose.text();
        QuoteHabit habit = QuoteHabit.of(text.content());
        List<Block> blocks = prose.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean reads = block.kind().isRunningText() || block.kind() == Kind.HEADING;
            if (!reads && block.kind() != Kind.VERSE && block.kind() != Kind.CAPTION) {
                continue;
            }
            List<Mark> marks = PairStack.check(block.inline().content(), habit);
            if (marks.isEmpty()) {
                continue;
            }
            List<Mark> sorted = new ArrayList<>(marks);
            sorted.sort(Comparator.comparingInt(Mark::offset));
            int from = lones.size();
            for (Mark mark : sorted) {
                if (!(rounded && mark.type() == Marks.SQUARE)) {
                    lones.add(new Lone(block, i, mark, Fate.LONE));
                }
            }
            settle(from);
        }
        for (int i = 0; i < lones.size(); i++) {
            Lone lone = lones.get(i);
            if (lone.mark().trouble() == Trouble.OPEN && goesOn(blocks, lone)) {
                lones.set(i, lone.as(Fate.SETTLED, -1));
            }
        }
        lost();
        lones.removeIf(lone -> lone.fate() == Fate.SETTLED
                || lone.block().kind() == Kind.VERSE
                || lone.block().kind() == Kind.CAPTION
                || lone.fate() == Fate.LONE && isAtStart(lone));
        return lones;
    }

    private void settle(int from) {
        for (int i = from; i < lones.size(); i++) {
            Lone lone = lones.get(i);
            if (lone.fate() != Fate.LONE) {
                continue;
            }
            int type = lone.mark().type();
            List<Integer> open = pending.get(type);
            if (lone.mark().trouble() == Trouble.OPEN) {
                int next = next(i, Trouble.OPEN);
                if (type == Marks.DOUBLE
                        && next > 0
                        && (lone.mark().offset() > 0 && isQuick(i, next) || isLast(next))) {
                    lones.set(i, lone.as(Fate.SETTLED, -1));
                    lones.set(next, lones.get(next).as(Fate.AGAIN, lone.mark().offset()));
                } else {
                    open.add(i);
                }
            } else if (lone.mark().trouble() == Trouble.STRAY) {
                int next = next(i, Trouble.OPEN);
                int before = open.isEmpty() ? -1 : open.get(open.size() - 1);
                if (before >= 0
                        && mayClose(
                                lone, next > 0, lone.index() - lones.get(before).index())) {
                    open.remove(open.size() - 1);
                    lones.set(before, lones.get(before).as(Fate.SETTLED, -1));
                    lones.set(i, lone.as(Fate.SETTLED, -1));
                    continue;
                }
                int again = next(i, Trouble.STRAY);
                if (next > 0 && (type == Marks.DOUBLE || type == Marks.SINGLE)) {
                    lones.set(next, lones.get(next).as(Fate.SETTLED, -1));
                    lones.set(i, lone.as(Fate.EXCHANGED, lones.get(next).mark().offset()));
                } else if (again > 0 && type == Marks.DOUBLE && isQuick(i, again)) {
                    lones.set(again, lones.get(again).as(Fate.SETTLED, -1));
                    lones.set(i, lone.as(Fate.AGAIN, lones.get(again).mark().offset()));
                }
            }
        }
    }

    /** A closing mark that begins the paragraph is what {@code misplaced-punctuation} tells. */
    private static boolean isAtStart(Lone lone) {
        if (lone.mark().trouble() != Trouble.STRAY
                || lone.c() < 0x80
                || !lone.block().kind().isRunningText()) {
            return false;
        }
        for (int i = lone.mark().offset() - 1; i >= 0; i--) {
            if (lone.block().inline().charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether a closing mark looks like the end of what another paragraph began {@code distance} blocks before. */
    private static boolean mayClose(Lone lone, boolean opensAgain, int distance) {
        if (lone.mark().type() != Marks.DOUBLE && lone.mark().type() != Marks.SINGLE) {
            return distance <= farthest(lone.mark().type());
        }
        int at = lone.mark().offset();
        char before = at == 0 ? '.' : lone.block().inline().charAt(at - 1);
        boolean ends = Marks.isFinal(before) || Marks.isClosing(before) || Marks.isInner(before) || before <= ' ';
        return distance <= (ends ? FARTHEST_QUOTE : opensAgain ? 0 : NEAREST_QUOTE);
    }

    private static int farthest(int type) {
        return type == Marks.ROUND || type == Marks.SQUARE ? FARTHEST_BRACKET : FARTHEST_QUOTE;
    }

    /** The next mark of the same paragraph and pair with this trouble, or -1. */
    private int next(int i, Trouble trouble) {
        Lone lone = lones.get(i);
        for (int k = i + 1; k < lones.size(); k++) {
            Lone other = lones.get(k);
            if (other.index() != lone.index()) {
                return -1;
            }
            if (other.mark().type() == lone.mark().type()) {
                return other.mark().trouble() == trouble ? k : -1;
            }
        }
        return -1;
    }

    /** Two opening marks as near to each other as those of one quotation. */
    private boolean isQuick(int first, int second) {
        return lones.get(second).mark().offset() - lones.get(first).mark().offset() < 200;
    }

    /** Whether nothing stands behind it in its paragraph. */
    private boolean isLast(int i) {
        String content = lones.get(i).block().inline().content();
        int at = lones.get(i).mark().offset() + 1;
        while (at < content.length() && content.charAt(at) <= ' ') {
            at++;
        }
        return at == content.length();
    }

    /** A quotation of several paragraphs opens each of them and closes the last. */
    private static boolean goesOn(List<Block> blocks, Lone lone) {
        int type = lone.mark().type();
        if (type == Marks.ROUND || type == Marks.SQUARE) {
            return false;
        }
        for (int i = lone.index() + 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind().isRunningText()) {
                String content = block.inline().content().stripLeading();
                return !content.isEmpty() && content.charAt(0) == lone.c();
            }
        }
        return false;
    }

    /** Where text was lost, the fellow was lost with it. */
    private void lost() {
        if (lones.isEmpty()) {
            return;
        }
        for (Cut cut : Cuts.of(prose).cuts()) {
            if (!cut.lost()) {
                continue;
            }
            for (int i = 0; i < lones.size(); i++) {
                Lone lone = lones.get(i);
                boolean torn =
                        lone.mark().trouble() == Trouble.OPEN && lone.block().equals(cut.first())
                                || lone.mark().trouble() == Trouble.STRAY
                                        && lone.block().equals(cut.second());
                if (torn && lone.fate() == Fate.LONE) {
                    lones.set(i, lone.as(Fate.SETTLED, -1));
                }
            }
        }
    }
}
