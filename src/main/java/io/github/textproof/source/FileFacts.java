package io.github.textproof.source;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a file after its bytes are gone, for the rules that compare files.
 *
 * @param path relative to the module, with {@code /}
 * @param format what its name says
 * @param charset the decision about its charset; null for a binary file or one that was not read
 * @param bundle its base name and locale when it is a member of a resource bundle
 * @param writing how its text is written
 * @param place the first character or malformed byte that is not ASCII, or 1:1
 */
public record FileFacts(
        String path,
        Format format,
        @Nullable CharsetDecision charset,
        @Nullable BundleName bundle,
        Writing writing,
        Location place) {
    /** How the characters beyond ASCII are written. */
    public enum Writing {
        /** There are none. */
        ASCII,
        /** As {@code \}{@code uXXXX}, all of them. */
        ESCAPED,
        /** As themselves in the decided charset, perhaps beside escapes. */
        RAW,
        /** In bytes that the decided charset does not allow. */
        MALFORMED,
        /** It is no text, or was not read. */
        NONE
    }

    /** A file that is known by name only. */
    public static FileFacts unread(String path) {
        return new FileFacts(path, Format.of(path), null, null, Writing.NONE, new Location(1, 1));
    }
}
