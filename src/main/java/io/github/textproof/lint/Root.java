package io.github.textproof.lint;

import java.nio.file.Path;
import java.util.List;

/**
 * A directory to scan.
 *
 * @param directory absolute or relative to the base directory
 * @param includes Ant patterns relative to the directory; empty for all
 * @param excludes Ant patterns relative to the directory
 * @param kind what it holds
 */
public record Root(Path directory, List<String> includes, List<String> excludes, Kind kind) {
    /** What a resource directory holds, which decides what rules run there. */
    public enum Kind {
        /** Every rule. */
        MAIN,
        /** By default the rules of bytes and characters only: test resources are broken on purpose. */
        TEST
    }

    public Root {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** A directory with all files in it. */
    public static Root of(Path directory) {
        return new Root(directory, List.of(), List.of(), Kind.MAIN);
    }
}
