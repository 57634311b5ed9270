package io.github.textproof.syntax.xml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.SyntaxError;

/** Ends a scan at the first thing that is wrong; never seen outside of the package. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SyntaxError error;
    private final boolean namespaces;

    Fault(int start, int end, String message) {
        this(start, end, message, false);
    }

    /** One that only a reader with namespaces stumbles over when {@code namespaces} is true. */
    Fault(int start, int end, String message, boolean namespaces) {
        super(message, null, false, false);
        this.error = new SyntaxError(new Span(start, Math.max(start, end)), message);
        this.namespaces = namespaces;
    }

    boolean isAboutNamespaces() {
        return namespaces;
    }

    SyntaxError error() {
        return error;
    }
}
