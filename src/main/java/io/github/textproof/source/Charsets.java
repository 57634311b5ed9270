package io.github.textproof.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Charset names as people write them. */
public final class Charsets {
    private Charsets() {}

    /** The charset of that name or alias, or null when this JDK has none. */
    public static @Nullable Charset forName(String name) {
        try {
            String key = name.trim().toLowerCase(Locale.ROOT);
            return Charset.forName(
                    switch (key) {
                        // .editorconfig, Python and web names that the JDK does not know or reads as a narrower charset
                        case "latin1", "latin-1" -> "ISO-8859-1";
                        case "utf-8-bom", "utf-8-sig" -> "UTF-8";
                        case "cp949", "uhc", "ks_c_5601-1987" -> "x-windows-949";
                        case "cp950" -> "x-windows-950";
                        case "cp932" -> "windows-31j";
                        case "cp936" -> "GBK";
                        default -> key;
                    });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The name a reader knows: {@code CP949} for the JDK's {@code x-windows-949}. */
    public static String displayName(Charset charset) {
        String name = charset.name();
        return name.startsWith("x-windows-") ? "CP" + name.substring("x-windows-".length()) : name;
    }

    /** Whether bytes below 80 hex always mean ASCII there, so that a pure-ASCII file reads the same in it. */
    public static boolean isAsciiCompatible(Charset charset) {
        String name = charset.name();
        return !(name.startsWith("UTF-16")
                || name.startsWith("UTF-32")
                || name.startsWith("X-UTF-")
                || name.startsWith("x-UTF-")
                || name.startsWith("ISO-2022")
                || name.startsWith("IBM"));
    }
}
