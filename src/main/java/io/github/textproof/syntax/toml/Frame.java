package io.github.textproof.syntax.toml;

import org.jspecify.annotations.Nullable;

/** An array or inline table that is open. */
final class Frame {
    final @Nullable Frame outer;
    /** The offset of its bracket. */
    final int open;
    /** The entry whose value it is, or -1 for an element of an array. */
    final int entry;
    /** The table, or null for an array. */
    final @Nullable Node table;
    /** How many are open with it. */
    final int depth;

    /** The path of an array, and how many elements are behind us. */
    private final String path;

    int count;

    Frame(@Nullable Frame outer, int open, int entry, @Nullable Node table, String path) {
        this.outer = outer;
        this.open = open;
        this.entry = entry;
        this.table = table;
        this.path = path;
        this.depth = outer == null ? 1 : outer.depth + 1;
    }

    boolean isArray() {
        return table == null;
    }

    String path() {
        return path;
    }
}
