package io.github.textproof.lint;

import java.util.Collection;

/** Finds the name that a user may have meant. */
public final class Nearest {
    private Nearest() {}

    /** A closing phrase for an error message: {@code : did you mean 'x'?}, or the whole list when nothing is near. */
    public static String suggestion(String word, Collection<String> names) {
        String best = null;
        int distance = Math.max(2, word.length() / 3) + 1;
        for (String name : names) {
            int d = distance(word, name);
            if (d < distance) {
                distance = d;
                best = name;
            }
        }
        if (best != null) {
            return "; did you mean '" + best + "'?";
        }
        return names.isEmpty() ? "; there are none" : "; there are: " + String.join(", ", names);
    }

    /** Levenshtein distance in chars. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
