package io.github.textproof.output;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import org.jspecify.annotations.Nullable;

/**
 * A source or a target.
 *
 * @param path relative to the module, with {@code /}
 * @param size in bytes
 * @param isBinary whether it is no text by its content
 * @param resource its bytes and charset; null when it is binary or was not read
 * @param text its characters, U+FFFD for what is none; null when it is binary or was not read
 */
public record Side(
        String path,
        long size,
        boolean isBinary,
        @Nullable Resource resource,
        @Nullable Text text) {
    /** The last part of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
