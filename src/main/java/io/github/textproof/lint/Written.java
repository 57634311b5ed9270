package io.github.textproof.lint;

import io.github.textproof.source.FileFacts;
import io.github.textproof.source.Format;
import io.github.textproof.source.Text;
import java.util.Locale;

/** How the characters beyond ASCII are written in a file. */
public enum Written {
    /** There are none. */
    ASCII,
    /** All of them as {@code \}{@code uXXXX}. */
    ESCAPED,
    /** All of them as themselves. */
    RAW,
    /** Some as escapes, some as themselves. */
    MIXED,
    /** In bytes that the charset does not allow. */
    MALFORMED,
    /** It is no text, or could not be read. */
    NONE;

    /** In lower case, for reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Written of(FileFacts facts, Text text) {
        return switch (facts.writing()) {
            case ASCII -> ASCII;
            case ESCAPED -> ESCAPED;
            case RAW -> hasEscapes(facts.format(), text) ? MIXED : RAW;
            case MALFORMED -> MALFORMED;
            case NONE -> NONE;
        };
    }

    /** Whether a character beyond ASCII is written as an escape; one of ASCII has other reasons. */
    private static boolean hasEscapes(Format format, Text text) {
        if (!format.hasUnicodeEscapes() || !text.content().contains("\\u")) {
            return false;
        }
        Text view = text.unescaped(format);
        for (int i = 0; i < view.length(); i++) {
            if (view.charAt(i) >= 0x80 && view.isEscaped(i)) {
                return true;
            }
        }
        return false;
    }
}
