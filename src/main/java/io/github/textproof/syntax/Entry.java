package io.github.textproof.syntax;

import io.github.textproof.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A key with its value.
 *
 * @param scope a number that the entries of one mapping share, and no others: keys must differ within it
 * @param path the keys from the root to this one, joined by {@code .}, positions in lists as {@code [0]}; the key itself where nothing nests
 * @param key the key as programs read it
 * @param value the value when it is a scalar, as programs read it; null for a mapping or list
 * @param span from the first char of the key to the last of the value, in source chars
 */
public record Entry(
        int scope, String path, Literal key, @Nullable Literal value, Span span) {}
