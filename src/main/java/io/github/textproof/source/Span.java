package io.github.textproof.source;

/**
 * A half-open range {@code [start, end)} of a {@link Text}, in UTF-16 chars from 0.
 *
 * @param start the first char, or -1 in {@link #BOM}
 * @param end the char after the last; equal to {@code start} for a place between two chars
 */
public record Span(int start, int end) {
    /** The byte order mark, which lies before the first char of the text and is no part of it. */
    public static final Span BOM = new Span(-1, 0);

    public Span {
        if (start < -1 || end < start) {
            throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
        }
    }

    /** Its length in chars. */
    public int length() {
        return end - start;
    }

    /** Whether both share a char, or one is an empty span strictly inside the other. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
