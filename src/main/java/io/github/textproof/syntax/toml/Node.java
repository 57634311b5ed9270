package io.github.textproof.syntax.toml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a key stands for: a table, an array of tables or a value; it says what may still be added to it. */
final class Node {
    /** How it came to be. */
    enum Kind {
        /** Named only on the way to a table in a header: a header of its own may follow. */
        IMPLICIT,
        /** Made by a dotted key. */
        DOTTED,
        /** Has its header. */
        HEADER,
        /** Written in braces: complete. */
        INLINE,
        /** Made by {@code [[name]]}. */
        ARRAY_OF_TABLES,
        /** Anything else. */
        VALUE
    }

    /** The source offset of the key that made it. */
    final int where;
    /** The keys from the root to it; empty when paths are kept no longer. */
    final String path;

    Kind kind;
    /** What the entries of a table share. */
    int scope = -1;
    /** The table that an array of tables ends with, and the number of its tables. */
    @Nullable
    Node last;

    int count;

    private @Nullable Map<String, Node> children;

    Node(Kind kind, int where, String path) {
        this.kind = kind;
        this.where = where;
        this.path = path;
    }

    @Nullable
    Node child(String key) {
        return children == null ? null : children.get(key);
    }

    void put(String key, Node child) {
        if (children == null) {
            children = new HashMap<>();
        }
        children.put(key, child);
    }
}
