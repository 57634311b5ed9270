package io.github.textproof.lint;

import java.nio.file.Path;

/**
 * A file to check.
 *
 * @param path relative to the base directory, with {@code /}; {@code ../} leads out of it
 * @param pathInRoot relative to its resource directory, with {@code /}
 * @param file where it is
 * @param size in bytes when it was found
 * @param kind what its directory holds
 */
record FoundFile(String path, String pathInRoot, Path file, long size, Root.Kind kind)
        implements Comparable<FoundFile> {
    @Override
    public int compareTo(FoundFile other) {
        return path.compareTo(other.path);
    }
}
