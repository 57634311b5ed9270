package io.github.textproof.rule.character;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/** Which letters look alike: Unicode Technical Standard 39, section 4, by ICU, which is loaded with this class. */
final class Lookalikes {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    /** What the standard finds too different and a reader does not. */
    private static final Map<Character, Character> NEAR = Map.of('к', 'k', 'м', 'm', 'т', 't');
    /** The letters of Cyrillic and Greek by the Latin one that they look like. */
    private static final Map<UnicodeScript, Map<Character, Character>> BY_LATIN = Map.of(
            UnicodeScript.CYRILLIC, byLatin('\u0410', '\u045F'),
            UnicodeScript.GREEK, byLatin('\u0391', '\u03C9'));

    private Lookalikes() {}

    /** What all texts that look like this one have in common. */
    static String skeleton(String text) {
        return CHECKER.getSkeleton(text);
    }

    /** The Latin letter of the same case, A to Z, that a letter of another script looks like, or 0. */
    static char latin(char letter) {
        Character near = NEAR.get(letter);
        if (near != null) {
            return near;
        }
        boolean capital = Character.isUpperCase(letter);
        // Greek small letters are symbols of their own in Latin words: α, ν, ρ, σ.
        if (UnicodeScript.of(letter) == UnicodeScript.GREEK && !capital && letter != 'ο') {
            return 0;
        }
        String skeleton = skeleton(String.valueOf(letter));
        char latin = skeleton.length() == 1 ? skeleton.charAt(0) : 0;
        if (capital && latin == 'l') {
            return 'I';
        }
        boolean sameCase = capital ? latin >= 'A' && latin <= 'Z' : latin >= 'a' && latin <= 'z';
        return sameCase ? latin : 0;
    }

    /** The letter of Cyrillic or Greek that a Latin one looks like, or 0. */
    static char of(char latin, UnicodeScript script) {
        return BY_LATIN.getOrDefault(script, Map.of()).getOrDefault(latin, '\0');
    }

    private static Map<Character, Character> byLatin(char from, char to) {
        Map<Character, Character> letters = new HashMap<>();
        for (char c = from; c <= to; c++) {
            char latin = latin(c);
            if (latin != 0) {
                letters.putIfAbsent(latin, c);
            }
        }
        return letters;
    }
}
