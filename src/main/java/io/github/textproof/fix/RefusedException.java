package io.github.textproof.fix;

import java.io.IOException;

/** Says why a file stays as it is, in words for a user, without the file's name. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** A refusal with its reason. */
    public RefusedException(String reason) {
        super(reason);
    }

    /** A refusal because something else went wrong. */
    public RefusedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
