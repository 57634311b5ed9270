package io.github.textproof.syntax.properties;

import io.github.textproof.source.Span;

/**
 * A backslash and what it acts on; one before a line end is a {@link Continuation}.
 *
 * @param span all of it, in source chars; a continuation may lie inside
 * @param letter the char behind the backslash
 * @param property the index of the property that it stands in, from 0
 * @param inKey whether it stands in the key
 * @param malformed whether it is a {@code \}{@code u} without four hexadecimal digits, on which {@code Properties.load} throws
 */
public record Escape(Span span, char letter, int property, boolean inKey, boolean malformed) {}
