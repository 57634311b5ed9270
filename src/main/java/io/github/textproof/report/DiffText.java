package io.github.textproof.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text as a difference shows it to a person: what nobody would see stands as {@code \}{@code uXXXX}. */
final class DiffText {
    private DiffText() {}

    /** Whether each line feed of the text follows a carriage return. */
    static boolean isCrLf(String text) {
        int at = text.indexOf('\n');
        while (at > 0 && text.charAt(at - 1) == '\r') {
            at = text.indexOf('\n', at + 1);
        }
        return at < 0 && text.indexOf('\n') > 0;
    }

    /** The text in UTF-8 with its line feeds; {@code plainEnds} leaves the carriage returns before them out. */
    static byte[] visible(byte[] bytes, Charset charset, boolean plainEnds) {
        String text = new String(bytes, charset);
        StringBuilder shown = new StringBuilder(text.length() + 16);
        int width;
        for (int i = 0; i < text.length(); i += width) {
            int c = text.codePointAt(i);
            width = Character.charCount(c);
            if (c == '\n' || c == '\t' || !isInvisible(c)) {
                shown.appendCodePoint(c);
            } else if (!plainEnds || c != '\r' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                for (int k = i; k < i + width; k++) {
                    shown.append(Visible.escaped(text.charAt(k)));
                }
            }
        }
        return shown.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isInvisible(int c) {
        if (c < 0x7F) {
            return c < 0x20;
        }
        int type = Character.getType(c);
        return Visible.isHidden(c)
                || type == Character.FORMAT
                || type == Character.SPACE_SEPARATOR
                // combining marks of Latin: with one or composed, a letter looks the same
                || c >= 0x300 && c <= 0x36F
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x2800;
    }
}
