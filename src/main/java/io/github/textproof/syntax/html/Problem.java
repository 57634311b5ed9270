package io.github.textproof.syntax.html;

import io.github.textproof.source.Span;

/**
 * A slip in the markup.
 *
 * @param span where, in source chars
 * @param message one sentence without a full stop
 * @param half whether it is a start or end tag that lacks its other half, which may stand in a file that is put behind or before this one
 */
public record Problem(Span span, String message, boolean half) {}
