package io.github.textproof.rule.structure;

import io.github.textproof.rule.Neighbours;
import io.github.textproof.rule.Neighbours.Place;
import java.util.Locale;

/** Pages in two files, {@code header.html} and {@code footer.html}: what one opens the other closes. */
final class Halves {
    private static final String[][] PAIRS = {
        {"header", "footer"},
        {"head", "foot"},
        {"top", "bottom"},
        {"begin", "end"},
        {"start", "end"},
        {"open", "close"},
        {"before", "after"},
        {"prefix", "suffix"},
        {"prolog", "epilog"},
        {"pre", "post"},
    };

    private Halves() {}

    /** Whether the other half of the file at {@code path} lies beside it. */
    static boolean isHalf(String path, Neighbours neighbours) {
        int name = path.lastIndexOf('/') + 1;
        String lower = path.substring(name).toLowerCase(Locale.ROOT);
        for (String[] pair : PAIRS) {
            if (exists(path, name, lower, pair[0], pair[1], neighbours)
                    || exists(path, name, lower, pair[1], pair[0], neighbours)) {
                return true;
            }
        }
        return false;
    }

    private static boolean exists(
            String path, int name, String lower, String word, String other, Neighbours neighbours) {
        int at = lower.indexOf(word);
        if (at < 0) {
            return false;
        }
        String before = path.substring(0, name + at);
        String after = path.substring(name + at + word.length());
        boolean capital = Character.isUpperCase(path.charAt(name + at));
        String there = capital ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other;
        return neighbours.find(before + there + after) == Place.FILE;
    }
}
