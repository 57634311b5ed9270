package io.github.textproof.rule.bundle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds among many keys the one that differs from another in case or in one letter; each look-up costs the length of the key. */
final class Twins {
    private static final Set<String> PLURALS = Set.of("s", "_one", "_other", "_few", "_many", "_zero", "_two");
    private static final int LONGEST = 120;

    private final Map<String, String> byCase = new HashMap<>();
    /** Each key under itself and under itself less one letter: two keys one edit apart share one of these. */
    private final Map<String, String> byDeletion = new HashMap<>();

    Twins(Collection<String> keys) {
        for (String key : keys) {
            byCase.put(key.toLowerCase(Locale.ROOT), key);
            if (key.length() <= LONGEST) {
                byDeletion.put(key, key);
                for (int i = 0; i < key.length(); i++) {
                    byDeletion.put(without(key, i), key);
                }
            }
        }
    }

    private static String without(String key, int i) {
        return key.substring(0, i) + key.substring(i + 1);
    }

    /** The twin, or null. */
    @Nullable
    String of(String key) {
        String sameLetters = byCase.get(key.toLowerCase(Locale.ROOT));
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
