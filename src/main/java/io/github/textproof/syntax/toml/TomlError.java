package io.github.textproof.syntax.toml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.SyntaxError;

/** Ends a parse at the first thing wrong; never leaves the package. */
@SuppressWarnings("serial") // never serialized
final class TomlError extends RuntimeException {
    private final transient SyntaxError error;

    TomlError(int start, int end, String message) {
        super(message, null, false, false);
        this.error = new SyntaxError(new Span(start, end), message);
    }

    SyntaxError error() {
        return error;
    }
}
