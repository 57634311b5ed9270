package io.github.textproof.lint;

import java.nio.file.Path;

/**
 * A file to check.
 *
 * @param path relative to the base directory, with {@code /}; {@code ../} leads out of it
 * @param pathInRoot relative to its resource directory, with {@code /}
 * @param file where it is
 * @param size in bytes when it was found
 * @param modified when it was changed last, in nanoseconds since 1970; 0 when that is not known
 * @param kind what its directory holds
 */
record FoundFile(String path, String pathInRoot, Path file, long size, long modified, Root.Kind kind)
        implements Comparable<FoundFile> {
    /** A file of unknown age. */
    FoundFile(String path, String pathInRoot, Path file, long size, Root.Kind kind) {
        this(path, pathInRoot, file, size, 0, kind);
    }

    /** Whether it lies in the same directory as the other file. */
    boolean isBeside(FoundFile other) {
        int slash = path.lastIndexOf('/');
        return slash == other.path.lastIndexOf('/') && path.regionMatches(0, other.path, 0, slash + 1);
    }

    /** Equal files have equal paths; the record's own method asks all components. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public int compareTo(FoundFile other) {
        return path.compareTo(other.path);
    }
}
