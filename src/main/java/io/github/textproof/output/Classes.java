package io.github.textproof.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which classes there are where the module's output runs. Nothing is loaded. */
public interface Classes extends AutoCloseable {
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

    /** A class of the module in the same package that may have been meant, or null. */
    default @Nullable String similar(String name) {
        return null;
    }

    /** Why something was not known, a sentence each. */
    default List<String> remarks() {
        return List.of();
    }

    /** Lets go of the files. */
    @Override
    default void close() {}
}
