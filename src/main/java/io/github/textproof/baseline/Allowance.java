package io.github.textproof.baseline;

import java.util.ArrayList;
import java.util.List;

/** What of an entry is not used up yet. */
final class Allowance {
    private final Entry entry;
    private final List<String> lines;
    private int left;

    Allowance(Entry entry) {
        this.entry = entry;
        this.lines = new ArrayList<>(entry.lines());
        this.left = entry.count();
    }

    Entry entry() {
        return entry;
    }

    int left() {
        return left;
    }

    boolean says(Trait trait) {
        return entry.rule().equals(trait.rule()) && entry.message().equals(trait.message());
    }

    /** Takes a violation of a line that the entry knows, if there is room for it. */
    boolean takeKnown(Trait trait) {
        return trait.weight() <= left && lines.remove(trait.line()) && take(trait.weight());
    }

    boolean take(int weight) {
        if (weight > left) {
            return false;
        }
        left -= weight;
        return true;
    }
}
