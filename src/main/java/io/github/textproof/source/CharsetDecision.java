package io.github.textproof.source;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Which charset a file is read in, and who says so.
 *
 * @param charset the charset its bytes are held to
 * @param origin who decided
 * @param bomLength the bytes of its byte order mark, 0 without one
 * @param overruled what would hold without the byte order mark, when that is another charset; else null
 */
public record CharsetDecision(
        Charset charset,
        Origin origin,
        int bomLength,
        @Nullable CharsetDecision overruled) {
    /** A decision that nobody contradicts. */
    public CharsetDecision(Charset charset, Origin origin, int bomLength) {
        this(charset, origin, bomLength, null);
    }

    /** Who decides about a charset, the strongest first. */
    public enum Origin {
        RULE("the configured charset"),
        EDITORCONFIG("the charset of .editorconfig"),
        GITATTRIBUTES("the working-tree-encoding of .gitattributes"),
        BOM("the charset of its byte order mark"),
        DECLARATION("the charset it declares"),
        FORMAT("the charset of its format"),
        BUNDLE("the charset of resource bundles since Java 9"),
        PROPERTIES_ENCODING("propertiesEncoding"),
        SOURCE_ENCODING("the build's encoding"),
        DEFAULT("the default");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        /** For messages: {@code the build's encoding}. */
        public String words() {
            return words;
        }
    }

    /** For messages: {@code UTF-8 (the build's encoding)}. */
    public String describe() {
        return Charsets.displayName(charset) + " (" + origin.words + ")";
    }
}
