package io.github.textproof.syntax.json;

import java.util.Arrays;

/** The lists and objects that are open at a place of the text, the outermost first: 12 bytes each. */
final class JsonLevels {
    private int[] brackets = new int[16];
    private int[] nodes = new int[16];
    private int[] counts = new int[16];
    private int depth;

    /** Goes into the one that begins with the bracket at {@code offset} and is that node of the tape. */
    void open(int offset, int node) {
        if (depth == brackets.length) {
            brackets = Arrays.copyOf(brackets, depth * 2);
            nodes = Arrays.copyOf(nodes, depth * 2);
            counts = Arrays.copyOf(counts, depth * 2);
        }
        brackets[depth] = offset;
        nodes[depth] = node;
        counts[depth++] = 0;
    }

    /** Leaves the innermost one; returns its node. */
    int close() {
        return nodes[--depth];
    }

    /** How many are open. */
    int depth() {
        return depth;
    }

    /** The offset of the bracket that opens the innermost. */
    int bracket() {
        return brackets[depth - 1];
    }

    /** The node of the innermost, or {@link JsonTape#NONE}. */
    int node() {
        return depth == 0 ? JsonTape.NONE : nodes[depth - 1];
    }

    /** The position of the next value in the innermost. */
    int next() {
        return depth == 0 ? 0 : counts[depth - 1]++;
    }
}
