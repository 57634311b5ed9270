package io.github.textproof.lint;

import io.github.textproof.source.EditDistance;
import java.util.Collection;

/** Finds the name that a user may have meant. */
public final class Nearest {
    private Nearest() {}

    /** A closing phrase for an error message: {@code ; did you mean 'x'?}, or the whole list when nothing is near. */
    public static String suggestion(String word, Collection<String> names) {
        String best = EditDistance.nearest(word, names);
        if (best != null) {
            return "; did you mean '" + best + "'?";
        }
        return names.isEmpty() ? "; there are none" : "; there are: " + String.join(", ", names);
    }
}
