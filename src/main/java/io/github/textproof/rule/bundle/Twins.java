package io.github.textproof.rule.bundle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds among many keys the one that differs from another in case, in separators, or in one letter of a word; each look-up costs the length of
 * the key, those of {@link #nearly} and {@link #sentence} all keys.
 */
final class Twins {
    private static final Set<String> PLURALS = Set.of("s", "_one", "_other", "_few", "_many", "_zero", "_two");
    private static final int LONGEST = 120;
    /** A word with a slip has so many letters. */
    private static final int WORD = 5;
    /** A key that is a sentence has so many words, and its twin so many per cent of them. */
    private static final int SENTENCE = 5;

    private static final int ALIKE = 80;
    /** Keys and letters between which words end: separators, blanks, and before a capital. */
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private final Map<String, String> byCase = new HashMap<>();
    /** Each key under itself and under itself less one letter: two keys one edit apart share one of these. */
    private final Map<String, String> byDeletion = new HashMap<>();

    Twins(Collection<String> keys) {
        for (String key : keys) {
            byCase.put(letters(key), key);
            if (key.length() <= LONGEST) {
                byDeletion.put(key, key);
                for (int i = 0; i < key.length(); i++) {
                    byDeletion.put(without(key, i), key);
                }
            }
        }
    }

    /** Whether that very key is among them. */
    boolean has(String key) {
        return key.equals(byCase.get(letters(key)));
    }

    /** What two keys have in common that differ in case or separators only. */
    private static String letters(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        String letters = lower.replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? lower : letters;
    }

    private static String without(String key, int i) {
        return key.substring(0, i) + key.substring(i + 1);
    }

    /** The twin, or null. */
    @Nullable
    String of(String key) {
        String sameLetters = byCase.get(letters(key));
        if (sameLetters != null) {
            return sameLetters;
        }
        if (key.length() > LONGEST) {
            return null;
        }
        String found = confirm(key, byDeletion.get(key));
        for (int i = 0; i < key.length() && found == null; i++) {
            found = confirm(key, byDeletion.get(without(key, i)));
        }
        return found;
    }

    /** The key of as many words, each the same or, with five letters or more, one letter away from it: {@code encosureLegnth}; or null. */
    @Nullable
    String nearly(String key) {
        String[] words = WORDS.split(key);
        for (String other : byCase.values()) {
            if (Math.abs(other.length() - key.length()) <= 3 && areNearly(words, WORDS.split(other))) {
                return other;
            }
        }
        return null;
    }

    private static boolean areNearly(String[] a, String[] b) {
        boolean same = a.length == b.length;
        for (int i = 0; same && i < a.length; i++) {
            String first = a[i].toLowerCase(Locale.ROOT);
            String second = b[i].toLowerCase(Locale.ROOT);
            same = first.equals(second)
                    || first.length() >= WORD
                            && second.length() >= WORD
                            && !hasDigit(first + second)
                            && !first.equals(second + "s")
                            && !second.equals(first + "s")
                            && Slip.isOneEditAway(first, second);
        }
        return same;
    }

    /** The key that has four fifths of the words of a key that is a sentence, in the same order; or null. */
    @Nullable
    String sentence(String key) {
        String[] words = WORDS.split(key);
        if (words.length < SENTENCE || key.indexOf(' ') < 0 && key.indexOf('_') < 0) {
            return null;
        }
        for (String other : byCase.values()) {
            if (Math.abs(other.length() - key.length()) <= key.length() / 4) {
                String[] others = WORDS.split(other);
                int most = Math.max(words.length, others.length);
                if (others.length >= SENTENCE && common(words, others) * 100 >= most * ALIKE) {
                    return other;
                }
            }
        }
        return null;
    }

    /** How many words both have in the same order. */
    private static int common(String[] a, String[] b) {
        int[] row = new int[b.length + 1];
        for (String word : a) {
            int diagonal = 0;
            for (int i = 1; i <= b.length; i++) {
                int above = row[i];
                row[i] = word.equalsIgnoreCase(b[i - 1]) ? diagonal + 1 : Math.max(above, row[i - 1]);
                diagonal = above;
            }
        }
        return row[b.length];
    }

    private static @Nullable String confirm(String key, @Nullable String candidate) {
        return candidate != null && Slip.isOneEditAway(key, candidate) && isSlip(key, candidate) ? candidate : null;
    }

    /** Whether the difference is none by which keys are told apart on purpose: digits, plurals, single letters between separators. */
    private static boolean isSlip(String a, String b) {
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        String onlyA = a.substring(start, a.length() - end);
        String onlyB = b.substring(start, b.length() - end);
        if (hasDigit(onlyA) || hasDigit(onlyB) || PLURALS.contains(onlyA) || PLURALS.contains(onlyB)) {
            return false;
        }
        // A word of one letter, as in panel.x and panel.y.
        return isInWord(a, start, a.length() - end) && isInWord(b, start, b.length() - end);
    }

    private static boolean hasDigit(String part) {
        return part.chars().anyMatch(Character::isDigit);
    }

    private static boolean isInWord(String key, int start, int end) {
        boolean before = start > 0 && Character.isLetter(key.charAt(start - 1));
        boolean after = end < key.length() && Character.isLetter(key.charAt(end));
        return before || after;
    }
}
