package io.github.textproof.source;

/**
 * The chars (UTF-16 units) that occur in a text, found in one pass. A rule asks it before it looks at the text itself: what a rule is about hardly ever
 * occurs, and each loop over a text costs a cold JVM more than the pass that all rules share.
 */
public final class Alphabet {
    private static final int WORD = 6;
    /** For ASCII texts. */
    private static final int ASCII_WORDS = 0x80 >> WORD;

    private static final int ALL_WORDS = 0x10000 >> WORD;

    /** A bit for each char that occurs. */
    private final long[] words;

    /** The words from this one on are empty: most scripts lie low. */
    private final int limit;

    private Alphabet(long[] words) {
        this.words = words;
        int last = words.length;
        while (last > 0 && words[last - 1] == 0) {
            last--;
        }
        this.limit = last;
    }

    /** That of ASCII bytes from {@code from} on. */
    static Alphabet ofAscii(byte[] bytes, int from) {
        boolean[] seen = new boolean[0x80];
        for (int i = from; i < bytes.length; i++) {
            seen[bytes[i]] = true;
        }
        return of(new long[ASCII_WORDS], seen);
    }

    static Alphabet of(String content) {
        long[] words = words();
        for (int i = 0; i < content.length(); i++) {
            add(words, content.charAt(i));
        }
        return new Alphabet(words);
    }

    /** Room for one that a decoder takes down. */
    static long[] words() {
        return new long[ALL_WORDS];
    }

    static void add(long[] words, int c) {
        words[c >> WORD] |= 1L << c;
    }

    /** What was taken down, and the ASCII chars that were seen besides; the array is kept. A flag for each costs less than a bit when most chars are ASCII. */
    static Alphabet of(long[] words, boolean[] ascii) {
        for (int c = 0; c < ascii.length; c++) {
            if (ascii[c]) {
                add(words, c);
            }
        }
        return new Alphabet(words);
    }

    /** Whether the char occurs. */
    public boolean has(char c) {
        int word = c >> WORD;
        return word < words.length && (words[word] & 1L << c) != 0;
    }

    /** Whether one of these ranges occurs: the first and the last char of the first range, of the second and so on. */
    public boolean hasAny(String ranges) {
        for (int i = 0; i < ranges.length(); i += 2) {
            int found = next(ranges.charAt(i));
            if (found >= 0 && found <= ranges.charAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The lowest char that occurs and is not below {@code from}, or -1; {@code from} may be 0x10000. */
    public int next(int from) {
        int word = from >> WORD;
        if (word >= limit) {
            return -1;
        }
        long rest = words[word] & -1L << from;
        while (rest == 0) {
            if (++word == limit) {
                return -1;
            }
            rest = words[word];
        }
        return (word << WORD) + Long.numberOfTrailingZeros(rest);
    }

    boolean isAscii() {
        return next(0x80) < 0;
    }
}
