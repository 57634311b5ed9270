package io.github.textproof.syntax.csv;

import io.github.textproof.source.Span;

/**
 * A row with more or fewer fields than the first.
 *
 * @param span all of it, in source chars
 * @param width how many fields it has
 * @param surplus the first char of the first field that the first row has no counterpart for; the end of the row when it has fewer
 */
public record Row(Span span, int width, int surplus) {}
