package io.github.textproof.schema;

/** A schema or catalog that cannot be used. The message says to who configured it which one, why, and what to do. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SchemaException(String message) {
        super(message);
    }

    public SchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
