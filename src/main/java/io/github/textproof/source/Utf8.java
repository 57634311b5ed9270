package io.github.textproof.source;

import org.jspecify.annotations.Nullable;

/**
 * Decodes well-formed UTF-8 (The Unicode Standard, table 3-7; RFC 3629) and takes down its alphabet in the same loop. The JDK's decoder is as right, but costs a cold
 * JVM most of a second to compile; it is asked for what is not well-formed.
 */
final class Utf8 {
    private Utf8() {}

    /** The longest text for which the chars are kept. */
    private static final int MOST_KEPT = 1 << 18;

    /** Each thread's array of chars: a new one for each text would have the memory of a run grow by twice what is read. */
    private static final ThreadLocal<char[]> CHARS = ThreadLocal.withInitial(() -> new char[1 << 13]);

    /** The text of the bytes from {@code from} on, or null when they are not well-formed or hold U+FFFD, which needs a closer look. */
    static @Nullable Text decode(byte[] bytes, int from) {
        char[] chars = chars(bytes.length - from);
        long[] words = Alphabet.words();
        boolean[] ascii = new boolean[0x80];
        int length = 0;
        int i = from;
        while (i < bytes.length) {
            int end = asciiEnd(bytes, i);
            copy(bytes, i, end, chars, length);
            note(bytes, i, end, ascii);
            length += end - i;
            i = end;
            while (i < bytes.length && bytes[i] < 0) {
                int c = codePoint(bytes, i);
                if (c < 0 || c == 0xFFFD) {
                    return null;
                }
                if (c >= 0x10000) {
                    chars[length++] = Character.highSurrogate(c);
                    Alphabet.add(words, Character.highSurrogate(c));
                    c = Character.lowSurrogate(c);
                    i++;
                }
                chars[length++] = (char) c;
                Alphabet.add(words, c);
                i += c < 0x800 ? 2 : 3;
            }
        }
        return Text.of(new String(chars, 0, length), Alphabet.of(words, ascii));
    }

    private static char[] chars(int length) {
        if (length > MOST_KEPT) {
            return new char[length];
        }
        char[] kept = CHARS.get();
        if (kept.length < length) {
            kept = new char[Math.min(MOST_KEPT, 2 * length)];
            CHARS.set(kept);
        }
        return kept;
    }

    // Three simple loops over the bytes between two characters beyond ASCII take half the time of one that does all.

    private static int asciiEnd(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private static void copy(byte[] bytes, int from, int end, char[] chars, int to) {
        int shift = to - from;
        for (int i = from; i < end; i++) {
            chars[i + shift] = (char) bytes[i];
        }
    }

    private static void note(byte[] bytes, int from, int end, boolean[] seen) {
        for (int i = from; i < end; i++) {
            seen[bytes[i]] = true;
        }
    }

    /** The character whose first byte, beyond ASCII, is at {@code i}; -1 when it is not well-formed. */
    private static int codePoint(byte[] bytes, int i) {
        int first = bytes[i] & 0xFF;
        if (first < 0xC2) {
            return -1;
        }
        if (first < 0xE0) {
            int low = rest(bytes, i + 1);
            return low < 0 ? -1 : (first & 0x1F) << 6 | low;
        }
        // A -1 among the following makes the whole negative.
        int second = rest(bytes, i + 1);
        int third = rest(bytes, i + 2);
        if (first < 0xF0) {
            int c = (first & 0xF) << 12 | second << 6 | third;
            return c < 0x800 || c >= 0xD800 && c <= 0xDFFF ? -1 : c;
        }
        int fourth = rest(bytes, i + 3);
        int c = (first & 7) << 18 | second << 12 | third << 6 | fourth;
        return first > 0xF4 || c < 0x10000 || c > Character.MAX_CODE_POINT ? -1 : c;
    }

    /** The six bits of a byte that continues a character, or -1. */
    private static int rest(byte[] bytes, int i) {
        return i < bytes.length && (bytes[i] & 0xC0) == 0x80 ? bytes[i] & 0x3F : -1;
    }
}
