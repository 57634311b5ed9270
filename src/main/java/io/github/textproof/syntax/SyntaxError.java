package io.github.textproof.syntax;

import io.github.textproof.source.Span;

/**
 * Why a text is not in its format.
 *
 * @param span where, in source chars; the first place at which no valid text can go on
 * @param message one sentence without a full stop, in the words of somebody who writes the format, not of its parser
 */
public record SyntaxError(Span span, String message) {}
