package io.github.textproof.rule.character;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A word of two scripts that could be of one, since all its letters of the other look like letters of that one.
 *
 * @param wrong the offsets in the key of the letters of the other script
 * @param meant the key with the letters they look like in their place
 */
record MixedWord(BitSet wrong, String meant) {
    /** Letters without which a word of the script is not one: fewer are symbols beside a Latin letter, as in ΔT. */
    private static final int WORD = 3;

    /** The first such word in {@code key}, or null. */
    static @Nullable MixedWord find(String key) {
        int i = 0;
        while (i < key.length()) {
            int end = i;
            boolean latin = false;
            boolean other = false;
            while (end < key.length() && isOfWord(key.charAt(end))) {
                UnicodeScript script = UnicodeScript.of(key.charAt(end));
                latin |= script == UnicodeScript.LATIN;
                other |= isAlphabet(script);
                end++;
            }
            MixedWord found = latin && other && beginsWord(key, i) ? judge(key, i, end) : null;
            if (found != null) {
                return found;
            }
            i = end + 1;
        }
        return wide(key);
    }

    /** Whether what stands before the word ends another one: behind a sign as in {@code %s}, {@code §a} or <code>{R</code> it begins with a code. */
    private static boolean beginsWord(String key, int start) {
        return start == 0
                || key.charAt(start - 1) <= ' '
                || "._-/:,;+=!?()[]\"'«»„“”".indexOf(key.charAt(start - 1)) >= 0;
    }

    private static boolean isOfWord(char c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c);
        }
        return c < 0x2E80 && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                || c >= 0xA4D0 && c < 0xAC00 && Character.isLetter(c);
    }

    /** Whether the script has letters that cannot be told from Latin ones. */
    private static boolean isAlphabet(UnicodeScript script) {
        return switch (script) {
            case CYRILLIC, GREEK, ARMENIAN, COPTIC, CHEROKEE, LISU -> true;
            default -> false;
        };
    }

    private static @Nullable MixedWord judge(String key, int start, int end) {
        String word = key.substring(start, end);
        BitSet latin = new BitSet();
        BitSet others = new BitSet();
        UnicodeScript script = UnicodeScript.COMMON;
        boolean one = true;
        for (int i = 0; i < word.length(); i++) {
            UnicodeScript of = UnicodeScript.of(word.charAt(i));
            if (of == UnicodeScript.LATIN) {
                latin.set(i);
            } else if (of != UnicodeScript.COMMON && of != UnicodeScript.INHERITED) {
                one &= others.isEmpty() || of == script;
                script = of;
                others.set(i);
            }
        }
        String inLatin = inLatin(word, latin, others, script);
        String inOther = one ? inOther(word, latin, others, script) : null;
        String meant =
                inLatin == null || inOther != null && latin.cardinality() < others.cardinality() ? inOther : inLatin;
        if (meant == null) {
            return null;
        }
        BitSet wrong = new BitSet();
        for (int i = 0; i < word.length(); i++) {
            wrong.set(start + i, word.charAt(i) != meant.charAt(i));
        }
        return new MixedWord(wrong, key.substring(0, start) + meant + key.substring(end));
    }

    /** What a Latin word with letters of other scripts in it is meant to be, or null. */
    private static @Nullable String inLatin(String word, BitSet latin, BitSet others, UnicodeScript script) {
        // Capitals with an ending in small letters are a word of that language; one Latin letter beside a Greek one is
        // a formula.
        boolean ending = latin.cardinality() > 1
                && latin.stream().allMatch(i -> Character.isUpperCase(word.charAt(i)))
                && others.stream().allMatch(i -> Character.isLowerCase(word.charAt(i)))
                && others.nextSetBit(0) > latin.length() - 1;
        if (ending || script != UnicodeScript.CYRILLIC && latin.cardinality() < 2) {
            return null;
        }
        StringBuilder meant = new StringBuilder(word);
        for (int i = others.nextSetBit(0); i >= 0; i = others.nextSetBit(i + 1)) {
            char letter = Lookalikes.latin(word.charAt(i));
            if (letter == 0) {
                return null;
            }
            meant.setCharAt(i, letter);
        }
        return meant.toString();
    }

    /** What a Cyrillic or Greek word is meant to be with single Latin letters in it that do not stand out as an index, or null. */
    private static @Nullable String inOther(String word, BitSet latin, BitSet others, UnicodeScript script) {
        if (others.cardinality() < WORD) {
            return null;
        }
        StringBuilder meant = new StringBuilder(word);
        for (int i = latin.nextSetBit(0); i >= 0; i = latin.nextSetBit(i + 1)) {
            char letter = Lookalikes.of(word.charAt(i), script);
            boolean begins = i == 0;
            boolean small = i + 1 < word.length() && Character.isLowerCase(word.charAt(i + 1));
            boolean hump =
                    !begins && Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1));
            if (letter == 0 || latin.get(i + 1) || hump || begins && !small) {
                return null;
            }
            meant.setCharAt(i, letter);
        }
        return meant.toString();
    }

    /** Full-width letters or digits in a key without blanks that is ASCII but for them. */
    private static @Nullable MixedWord wide(String key) {
        BitSet wide = new BitSet();
        StringBuilder meant = new StringBuilder(key);
        boolean ascii = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (WidthForms.isWide(c)) {
                wide.set(i);
                meant.setCharAt(i, (char) (c - 0xFEE0));
            } else if (c <= ' ' || c >= 0x7F) {
                return null;
            } else {
                ascii |= Character.isLetterOrDigit(c);
            }
        }
        return ascii && !wide.isEmpty() ? new MixedWord(wide, meant.toString()) : null;
    }
}
