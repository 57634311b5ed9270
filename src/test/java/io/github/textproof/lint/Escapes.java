package io.github.textproof.lint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The notation of {@code *.esc} fixtures, which makes invisible and invalid bytes readable: {@code \xE9} is a byte, {@code \{200B}} a code
 * point in UTF-8, {@code \\} a backslash; every other character stands for itself in UTF-8. A backslash before anything else is itself.
 */
final class Escapes {
    private Escapes() {}

    static byte[] decode(byte[] escaped) {
        String text = new String(escaped, StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("\\x", i) && i + 4 <= text.length()) {
                out.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 4;
            } else if (text.startsWith("\\{", i)) {
                int end = text.indexOf('}', i);
                out.writeBytes(Character.toString(Integer.parseInt(text.substring(i + 2, end), 16))
                        .getBytes(StandardCharsets.UTF_8));
                i = end + 1;
            } else if (text.startsWith("\\\\", i)) {
                out.write('\\');
                i += 2;
            } else {
                int c = text.codePointAt(i);
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return out.toByteArray();
    }

    /** The reverse: readable characters stay, everything invisible or invalid becomes an escape. */
    static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            for (byte b : bytes) {
                if (b == '\\') {
                    out.append("\\\\");
                } else if (b >= 0x20 && b < 0x7F || b == '\n') {
                    out.append((char) b);
                } else {
                    out.append(String.format("\\x%02X", b & 0xFF));
                }
            }
            return out.toString();
        }
        text.codePoints().forEach(c -> {
            if (c == '\\') {
                out.append("\\\\");
            } else if (c == '\n' || isVisible(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("\\{%04X}", c));
            }
        });
        return out.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            case Character.SPACE_SEPARATOR -> c == ' ' || c == 0x3000;
            default -> true;
        };
    }
}
