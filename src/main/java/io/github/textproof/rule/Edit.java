package io.github.textproof.rule;

import io.github.textproof.source.Span;

/**
 * A replaced span of the source.
 *
 * @param span what goes, in source chars; empty for an insertion
 * @param replacement what comes, empty for a deletion
 */
public record Edit(Span span, String replacement) {
    /** Takes {@code span} out. */
    public static Edit delete(Span span) {
        return new Edit(span, "");
    }

    /** Puts {@code text} in before the char at {@code offset}. */
    public static Edit insert(int offset, String text) {
        return new Edit(new Span(offset, offset), text);
    }
}
