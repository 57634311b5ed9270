package io.github.textproof.syntax.xml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.SyntaxError;

/** Ends a scan at the first thing that is wrong; never seen outside of the package. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Of which kind it is, where that matters. */
    enum Kind {
        /** Only a reader that knows namespaces stumbles over it. */
        PREFIX,
        /** What a file that is included by others may have. */
        SECOND_ROOT,
        OTHER
    }

    private final transient SyntaxError error;
    private final Kind kind;

    Fault(int start, int end, String message) {
        this(start, end, message, Kind.OTHER);
    }

    Fault(int start, int end, String message, Kind kind) {
        super(message, null, false, false);
        this.error = new SyntaxError(new Span(start, Math.max(start, end)), message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    SyntaxError error() {
        return error;
    }
}
