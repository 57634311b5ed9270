package io.github.textproof.rule.prose;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.Block;

/**
 * A place where a paragraph was probably cut in two.
 *
 * @param first the block with the first half
 * @param second the block with the second half
 * @param score how strong the evidence is, in the units of {@link #LIKELY} and {@link #CERTAIN}
 * @param evidence what speaks for it, as the end of a sentence
 * @param word the word that is cut, or an empty string
 * @param lost whether something is missing between the halves
 * @param adjacent whether nothing but blank lines lies between the halves
 * @param joiner what joins the halves, perhaps after taking off a hyphen
 * @param hyphen whether the first half ends with a hyphen that joining removes
 */
record Cut(
        Block first,
        Block second,
        double score,
        String evidence,
        String word,
        boolean lost,
        boolean adjacent,
        String joiner,
        boolean hyphen) {
    /** Enough for a warning. */
    static final double LIKELY = 3;

    /** Enough for an error. */
    static final double CERTAIN = 5;

    /** The length of the first half without blanks at its end. */
    static int end(Block block) {
        return block.inline().content().stripTrailing().length();
    }

    /** The last character of the first half. */
    Span place() {
        int end = end(first);
        return first.inline().span(end - 1, end);
    }

    /** The line of the second half, from 1. */
    int nextLine() {
        return second.firstLine() + 1;
    }
}
