package io.github.textproof.source;

import java.nio.charset.Charset;

/**
 * Which charset a file is read in, and who says so.
 *
 * @param charset the charset its bytes are held to
 * @param origin who decided
 * @param bomLength the bytes of its byte order mark, 0 without one
 */
public record CharsetDecision(Charset charset, Origin origin, int bomLength) {
    /** Who decides about a charset, the strongest first. */
    public enum Origin {
        RULE("the rule configuration says"),
        EDITORCONFIG(".editorconfig says"),
        BOM("its byte order mark says"),
        DECLARATION("the file itself declares"),
        FORMAT("its format requires"),
        BUNDLE("resource bundles are read since Java 9"),
        PROPERTIES_ENCODING("propertiesEncoding says"),
        SOURCE_ENCODING("the build's encoding says"),
        DEFAULT("is the default");

        private final String words;

        Origin(String words) {
            this.words = words;
        }
    }

    /** For messages: {@code UTF-8, as the build's encoding says}. */
    public String describe() {
        return Charsets.displayName(charset) + ", as " + origin.words;
    }
}
