package io.github.textproof.syntax.yaml;

import org.jspecify.annotations.Nullable;

/** A list or mapping of which {@link BlockReader} has read a part. */
final class BlockLevel {
    final boolean list;
    /** How many chars of its lines stand before each item or key. */
    final int indentation;
    /** The one that holds it, null for the root of a document. */
    final @Nullable BlockLevel outer;
    /** Whether a key was written behind {@code ?}, whose value may follow behind a colon. */
    boolean awaitsValue;
    /** Where its last item or key began, for messages. */
    int lastItem;

    BlockLevel(boolean list, int indentation, int firstItem, @Nullable BlockLevel outer) {
        this.list = list;
        this.indentation = indentation;
        this.lastItem = firstItem;
        this.outer = outer;
    }
}
