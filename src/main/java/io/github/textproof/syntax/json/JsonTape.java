package io.github.textproof.syntax.json;

import java.util.Arrays;

/**
 * The nodes of a parse in the order of the text, as columns of numbers: 20 bytes a node. The key of a member is a node that stands
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

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] parents = new int[64];
    private int[] places = new int[64];
    private int[] afters = new int[64];
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
        resize(0);
    }

    /** Says where a list or object ends. */
    void close(int node, int end) {
        if (values <= MOST) {
            ends[node] = end;
            afters[node] = size;
        }
    }

    private int add(int start, int end, int parent, int place) {
        if (size == starts.length) {
            resize(size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        parents[size] = parent;
        places[size] = place;
        afters[size] = size + 1;
        return size++;
    }

    private void resize(int length) {
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        parents = Arrays.copyOf(parents, length);
        places = Arrays.copyOf(places, length);
        afters = Arrays.copyOf(afters, length);
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
        return places[node] == KEY;
    }

    /** Its first char, in source chars. */
    int start(int node) {
        return starts[node];
    }

    /** The char behind its last one. */
    int end(int node) {
        return ends[node];
    }

    /** The node of its list or object, or {@link #NONE}. */
    int parent(int node) {
        return parents[node];
    }

    /** The position of an element in its list, of a value in a text with several. */
    int place(int node) {
        return places[node];
    }

    /** The first node behind it and all that is in it. */
    int after(int node) {
        return afters[node];
    }
}
