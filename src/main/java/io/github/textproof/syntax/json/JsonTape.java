package io.github.textproof.syntax.json;

import java.util.Arrays;

/**
 * The nodes of a parse in the order of the text, as cells of five numbers: 20 bytes a node. The key of a member is a node that stands
 * before its value; what kind of value a node is, its first char tells.
 *
 * <p>Of a text with more than {@link #MOST} values nothing is kept: a tree of it would take more memory than the text.
 */
final class JsonTape {
    /** Kept values, keys not counted. */
    static final int MOST = 1_000_000;

    static final int NONE = -1;

    /** The place of a key. */
    private static final int KEY = -1;

    private static final int CELL = 5;
    private static final int END = 1;
    private static final int PARENT = 2;
    private static final int PLACE = 3;
    private static final int AFTER = 4;

    private int[] cells = new int[CELL * 64];
    private int size;
    private int values;
    private int keys;

    /** Adds the key {@code [start, end)} of a member of the node {@code parent}. */
    void key(int start, int end, int parent) {
        if (values <= MOST) {
            add(start, end, parent, KEY);
            keys++;
        }
    }

    /**
     * Adds a value.
     *
     * @param parent the node of its list or object, or {@link #NONE}
     * @param place its position in its list, from 0
     * @return its node
     */
    int value(int start, int end, int parent, int place) {
        if (values < MOST) {
            values++;
            return add(start, end, parent, place);
        }
        if (values == MOST) {
            values++;
            forget();
        }
        return NONE;
    }

    /** Forgets all nodes. */
    private void forget() {
        size = 0;
        keys = 0;
        cells = new int[0];
    }

    /** Says where a list or object ends. */
    void close(int node, int end) {
        if (values <= MOST) {
            cells[node * CELL + END] = end;
            cells[node * CELL + AFTER] = size;
        }
    }

    private int add(int start, int end, int parent, int place) {
        int at = size * CELL;
        if (at == cells.length) {
            cells = Arrays.copyOf(cells, at * 2);
        }
        cells[at] = start;
        cells[at + END] = end;
        cells[at + PARENT] = parent;
        cells[at + PLACE] = place;
        cells[at + AFTER] = size + 1;
        return size++;
    }

    /** Whether there were more values than are kept. */
    boolean isForgotten() {
        return values > MOST;
    }

    int size() {
        return size;
    }

    /** How many nodes are keys. */
    int keys() {
        return keys;
    }

    boolean isKey(int node) {
        return cells[node * CELL + PLACE] == KEY;
    }

    /** Its first char, in source chars. */
    int start(int node) {
        return cells[node * CELL];
    }

    /** The char behind its last one. */
    int end(int node) {
        return cells[node * CELL + END];
    }

    /** The node of its list or object, or {@link #NONE}. */
    int parent(int node) {
        return cells[node * CELL + PARENT];
    }

    /** The position of an element in its list, of a value in a text with several. */
    int place(int node) {
        return cells[node * CELL + PLACE];
    }

    /** The first node behind it and all that is in it. */
    int after(int node) {
        return cells[node * CELL + AFTER];
    }
}
