package io.github.textproof.output;

/** Which classes there are where the module's output runs. Nothing is loaded. */
public interface Classes {
    /** Where nothing can be said. */
    Classes UNKNOWN = (name, test) -> Presence.UNKNOWN;

    /** What is known of a class. */
    enum Presence {
        PRESENT,
        MISSING,
        /** The module is not compiled yet, or its dependencies cannot be had. */
        UNKNOWN
    }

    /**
     * Looks for a class in the output, the dependencies and the JDK.
     *
     * @param name its binary name, as {@code com.example.Outer$Inner}
     * @param test whether test classes and test dependencies count
     */
    Presence find(String name, boolean test);
}
