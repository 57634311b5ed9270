package io.github.textproof.syntax.properties;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;

/**
 * A logical line that is neither blank nor a comment.
 *
 * @param entry its key and value; the value is never null, though often empty
 * @param separator what stands between key and value, blanks included; empty where nothing does
 * @param sign {@code =} or {@code :}, a space where only blanks separate, 0 where the line is all key
 */
public record Property(Entry entry, Span separator, char sign) {
    /** The key as {@code getProperty} takes it. */
    public Literal key() {
        return entry.key();
    }

    /** Whether a {@code =} or {@code :} stands between key and value. */
    public boolean hasSign() {
        return sign == '=' || sign == ':';
    }

    /** The value as {@code getProperty} gives it. */
    public Literal value() {
        Literal value = entry.value();
        if (value == null) {
            throw new IllegalStateException("a property has a value");
        }
        return value;
    }
}
