package io.github.textproof.syntax;

import io.github.textproof.source.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key or value as programs read it, its escapes resolved, with the way back to where each of its chars is written.
 *
 * <p>Most are written as they read; of these only the place is kept until somebody asks for the characters.
 */
public final class Literal {
    private static final int[] VERBATIM = {};

    private final String source;
    private final Span span;
    /** The source offset of each char, and of the end; empty when the literal reads as it is written. */
    private final int[] origins;

    private @Nullable String value;

    private Literal(String source, Span span, int[] origins, @Nullable String value) {
        this.source = source;
        this.span = span;
        this.origins = origins;
        this.value = value;
    }

    /** The chars {@code [start, end)} of {@code source} as they stand there. */
    public static Literal verbatim(String source, int start, int end) {
        return new Literal(source, new Span(start, end), VERBATIM, null);
    }

    /** The characters. */
    public String value() {
        String known = value;
        if (known == null) {
            known = source.substring(span.start(), span.end());
            value = known;
        }
        return known;
    }

    /** The number of chars of {@link #value()}. */
    public int length() {
        return value == null ? span.length() : value.length();
    }

    /** Where all of it is written, quotes left out, in source chars. */
    public Span span() {
        return span;
    }

    /** Where the chars {@code [start, end)} of {@link #value()} are written, in source chars. */
    public Span span(int start, int end) {
        return origins.length == 0
                ? new Span(span.start() + start, span.start() + end)
                : new Span(origins[start], origins[end]);
    }

    /** Whether it reads exactly as it is written. */
    public boolean isVerbatim() {
        return origins.length == 0;
    }

    /** Collects a literal char by char; may be used again after {@link #build}. */
    public static final class Builder {
        private final String source;
        /** The chars, and where each is written: two arrays are filled with less code than a builder of strings. */
        private char[] chars = new char[32];

        private int[] origins = new int[chars.length + 1];
        private int length;
        private boolean verbatim;
        private int start;

        /** A builder of literals in {@code source}. */
        public Builder(String source) {
            this.source = source;
        }

        /** Begins a literal that is written from {@code offset} on. */
        public Builder begin(int offset) {
            length = 0;
            start = offset;
            verbatim = true;
            return this;
        }

        /** Adds a char that is written from {@code origin} on, behind all those added before. */
        public Builder add(char c, int origin) {
            if (length == chars.length) {
                grow(1);
            }
            verbatim &= origin == start + length && source.charAt(origin) == c;
            origins[length] = origin;
            chars[length++] = c;
            return this;
        }

        /** Adds the source chars {@code [from, to)} as they are. */
        public Builder add(int from, int to) {
            if (to - from > chars.length - length) {
                grow(to - from);
            }
            verbatim &= from == start + length;
            source.getChars(from, to, chars, length);
            for (int i = from; i < to; i++) {
                origins[length++] = i;
            }
            return this;
        }

        private void grow(int more) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
            origins = Arrays.copyOf(origins, chars.length + 1);
        }

        /** Where it begins, in source chars. */
        public int start() {
            return start;
        }

        /** The literal, which ends before {@code end}. */
        public Literal build(int end) {
            if (verbatim && end == start + length) {
                return verbatim(source, start, end);
            }
            int[] exact = Arrays.copyOf(origins, length + 1);
            exact[length] = end;
            return new Literal(source, new Span(start, end), exact, new String(chars, 0, length));
        }
    }

    @Override
    public String toString() {
        return value();
    }
}
