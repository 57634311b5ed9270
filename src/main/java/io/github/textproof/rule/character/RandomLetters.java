package io.github.textproof.rule.character;

import java.util.function.IntUnaryOperator;

/**
 * Whether Western letters stand as in no language: packed data in a string, such as the outlines of a map in a script, is full of them, and
 * some of them decode by chance.
 */
final class RandomLetters {
    /** So many chars on either side of a damage show what kind of text it is in. */
    private static final int AROUND = 64;

    private static final int FEWEST = 8;

    /** Behind the last letter with a diacritic that a European language or Vietnamese has outside of the block made for it. */
    private static final char END = 0x250;

    private RandomLetters() {}

    /**
     * Whether {@code [start, end)} lies in a word in the rest of which most of the Western letters beyond ASCII do not decode, and which
     * changes between ASCII and them at random, at every other char. What was misread decodes in its greater part; what lost so many bytes
     * that it does not has hardly any ASCII; and a sound word has few such letters.
     *
     * @param from where to look at the earliest
     * @param to where to look at the latest, exclusive
     * @param decoded how many chars from the one at its argument on are one character of the charset; 1 when they are none
     */
    static boolean surround(String content, int from, int to, int start, int end, IntUnaryOperator decoded) {
        int first = start;
        int last = end;
        for (int i = start - 1; i >= Math.max(from, start - AROUND) && !isBlank(content.charAt(i)); i--) {
            first = content.charAt(i) < 0x80 ? first : i;
        }
        for (int i = end; i < Math.min(to, end + AROUND) && !isBlank(content.charAt(i)); i++) {
            last = content.charAt(i) < 0x80 ? last : i + 1;
        }
        int odd = 0;
        int sound = 0;
        int changes = 0;
        int i = first;
        while (i < last) {
            boolean ascii = content.charAt(i) < 0x80;
            changes += i > first && ascii != content.charAt(i - 1) < 0x80 ? 1 : 0;
            int length = ascii ? 1 : decoded.applyAsInt(i);
            sound += length > 1 && (i < start || i >= end) ? length : 0;
            odd += !ascii && length == 1 && content.charAt(i) < END ? 1 : 0;
            i += length;
        }
        return odd >= FEWEST && odd > sound && changes * 3 > last - first;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
