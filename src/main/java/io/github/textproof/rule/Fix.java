package io.github.textproof.rule;

import java.util.List;

/**
 * Edits that cure a finding, all or none of them.
 *
 * @param edits in source order, not overlapping, never empty
 * @param safe whether the meaning of the text surely stays; an unsafe fix is applied only when a user names its rule
 */
public record Fix(List<Edit> edits, boolean safe) {
    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix needs an edit");
        }
    }

    /** A fix that surely keeps the meaning. */
    public static Fix safe(Edit... edits) {
        return new Fix(List.of(edits), true);
    }

    /** A fix that a person should look at. */
    public static Fix unsafe(Edit... edits) {
        return new Fix(List.of(edits), false);
    }
}
