package io.github.textproof.source;

/** Writes the escapes that {@link Text#unescaped} reads. */
public final class UnicodeEscapes {
    private UnicodeEscapes() {}

    /** The characters, those beyond ASCII as {@code \}{@code uXXXX}, one for each UTF-16 unit; {@code upper} says in which case the digits are. */
    public static String of(String characters, boolean upper) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c < 0x80) {
                out.append(c);
            } else {
                out.append(String.format(upper ? "\\u%04X" : "\\u%04x", (int) c));
            }
        }
        return out.toString();
    }
}
