package io.github.textproof.lint;

import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Format;
import org.jspecify.annotations.Nullable;

/**
 * What an inventory says of a file.
 *
 * @param path relative to the module, with {@code /}
 * @param format what its name says
 * @param test whether it belongs to the test resources
 * @param bytes its size
 * @param charset the decision about its charset; null for a binary file and for one that was not read
 * @param written how its characters beyond ASCII are written
 * @param lineEnd how its lines end
 * @param trouble why it could not be read or parsed; empty when it could, and for a binary file
 */
public record FileRow(
        String path,
        Format format,
        boolean test,
        long bytes,
        @Nullable CharsetDecision charset,
        Written written,
        LineEnd lineEnd,
        String trouble) {
    /** Whether it was left out because it is binary. */
    public boolean isBinary() {
        return charset == null && trouble.isEmpty();
    }
}
