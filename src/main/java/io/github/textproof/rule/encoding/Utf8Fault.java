package io.github.textproof.rule.encoding;

import org.jspecify.annotations.Nullable;

/** Names what ill-formed UTF-8 was meant to be, where its own bytes tell (Unicode 16.0, section 3.9; RFC 3629). */
final class Utf8Fault {
    private Utf8Fault() {}

    /** The fault of the malformed bytes {@code [offset, offset + length)}, or null when they show none in particular. */
    static @Nullable String of(byte[] bytes, int offset, int length) {
        int lead = at(bytes, offset, length, 0);
        int second = at(bytes, offset, length, 1);
        int third = at(bytes, offset, length, 2);
        if ((lead == 0xC0 || lead == 0xC1) && isTrail(second)) {
            String modified = lead == 0xC0 && second == 0x80 ? " as Java's modified UTF-8 writes it" : "";
            return "an overlong form of " + name((lead & 0x1F) << 6 | second & 0x3F) + modified;
        }
        if (lead == 0xE0 && second >= 0x80 && second < 0xA0 && isTrail(third)) {
            return "an overlong form of " + name((second & 0x3F) << 6 | third & 0x3F);
        }
        if (lead == 0xF0
                && second >= 0x80
                && second < 0x90
                && isTrail(third)
                && isTrail(at(bytes, offset, length, 3))) {
            return "an overlong form of "
                    + name((second & 0x3F) << 12 | (third & 0x3F) << 6 | at(bytes, offset, length, 3) & 0x3F);
        }
        if (lead == 0xED && second >= 0xA0 && second <= 0xBF && isTrail(third)) {
            return surrogate(bytes, offset, length, (char) (0xD000 | (second & 0x3F) << 6 | third & 0x3F));
        }
        return null;
    }

    private static String surrogate(byte[] bytes, int offset, int length, char first) {
        int fifth = at(bytes, offset, length, 4);
        int sixth = at(bytes, offset, length, 5);
        if (Character.isHighSurrogate(first)
                && at(bytes, offset, length, 3) == 0xED
                && fifth >= 0xB0
                && fifth <= 0xBF
                && isTrail(sixth)) {
            char low = (char) (0xD000 | (fifth & 0x3F) << 6 | sixth & 0x3F);
            return name(Character.toCodePoint(first, low)) + " as two surrogates of three bytes each (CESU-8)";
        }
        return "half of a surrogate pair, " + name(first);
    }

    /** Whether the bytes from {@code offset} to the end are the beginning of one UTF-8 character. */
    static boolean isCut(byte[] bytes, int offset) {
        int length = bytes.length - offset;
        int lead = at(bytes, offset, length, 0);
        int second = at(bytes, offset, length, 1);
        int wanted = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length >= wanted) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (!isTrail(at(bytes, offset, length, i))) {
                return false;
            }
        }
        return length < 2
                || !(lead == 0xE0 && second < 0xA0
                        || lead == 0xED && second > 0x9F
                        || lead == 0xF0 && second < 0x90
                        || lead == 0xF4 && second > 0x8F);
    }

    private static int at(byte[] bytes, int offset, int length, int index) {
        return index < length ? bytes[offset + index] & 0xFF : -1;
    }

    private static boolean isTrail(int b) {
        return b >= 0x80 && b <= 0xBF;
    }

    private static String name(int codePoint) {
        return String.format("U+%04X", codePoint);
    }
}
