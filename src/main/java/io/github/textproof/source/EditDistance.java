package io.github.textproof.source;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How far words are from each other, to find the one that was meant. */
public final class EditDistance {
    private EditDistance() {}

    /** The name that is nearest to {@code word}, or null when none is so near that it may be meant. */
    public static @Nullable String nearest(String word, Collection<String> names) {
        String best = null;
        int distance = Math.max(2, word.length() / 3) + 1;
        for (String name : names) {
            int d = Math.abs(name.length() - word.length()) < distance ? of(word, name) : distance;
            if (d < distance) {
                distance = d;
                best = name;
            }
        }
        return best;
    }

    /** Levenshtein distance in chars. */
    public static int of(String a, String b) {
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
