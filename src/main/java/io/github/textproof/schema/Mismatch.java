package io.github.textproof.schema;

import io.github.textproof.source.Span;

/**
 * One thing in which a document differs from its schema.
 *
 * @param span where, in source chars
 * @param message one sentence without a full stop, the schema left out
 */
public record Mismatch(Span span, String message) {}
