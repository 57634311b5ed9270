package io.github.textproof.syntax.yaml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.SyntaxError;

/** Stops the reading at the first thing that is wrong; it never leaves this package. */
final class YamlFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SyntaxError error;

    /** What is wrong with the chars {@code [start, end)}. */
    YamlFault(int start, int end, String message) {
        super(message, null, false, false);
        this.error = new SyntaxError(new Span(start, end), message);
    }

    SyntaxError error() {
        return error;
    }
}
