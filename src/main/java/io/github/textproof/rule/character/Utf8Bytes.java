package io.github.textproof.rule.character;

/** How bytes make a character in UTF-8; a number that is no byte (below 0) is no part of any. */
final class Utf8Bytes {
    private Utf8Bytes() {}

    /** How many bytes a sequence has by its first one; 1 also for what begins none. */
    static int promised(int lead) {
        return lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
    }

    static boolean isContinuation(int b) {
        return b >= 0x80 && b < 0xC0;
    }

    /** How many of the bytes that the one at {@code i} promises are there before {@code end}, itself included. */
    static int there(int[] bytes, int i, int end) {
        int last = Math.min(end, i + promised(bytes[i]));
        int next = i + 1;
        while (next < last && isContinuation(bytes[next])) {
            next++;
        }
        return next - i;
    }

    /** The code point of a complete sequence of {@code length} bytes, or -1 when it is overlong or no code point. */
    static int codePoint(int[] bytes, int i, int length) {
        int c = bytes[i] & (0x7F >> length);
        for (int k = 1; k < length; k++) {
            c = c << 6 | bytes[i + k] & 0x3F;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return c < least || c > 0x10FFFF || c >= 0xD800 && c <= 0xDFFF ? -1 : c;
    }
}
