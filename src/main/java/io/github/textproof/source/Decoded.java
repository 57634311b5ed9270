package io.github.textproof.source;

import java.util.List;

/**
 * A resource's text and the bytes that are none in its charset.
 *
 * @param resource what was decoded
 * @param text its characters, U+FFFD for each malformed sequence; never written anywhere
 * @param malformed the malformed sequences in order, adjacent ones joined
 */
public record Decoded(Resource resource, Text text, List<Malformed> malformed) {
    /**
     * A run of bytes that the charset does not allow.
     *
     * @param offset its first byte, from 0, the byte order mark included
     * @param length its length in bytes
     * @param start its first U+FFFD in the lenient text, in chars from 0
     * @param end the char after the last U+FFFD of the run
     */
    public record Malformed(int offset, int length, int start, int end) {}

    /** Whether all bytes are text in the resource's charset. */
    public boolean isWellFormed() {
        return malformed.isEmpty();
    }
}
