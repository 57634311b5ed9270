package io.github.textproof.rule.prose;

/**
 * Which quotation marks a text uses.
 *
 * @param low whether „ opens somewhere, so that “ closes
 * @param curly whether “ or „ opens somewhere; where neither does, ” stands on both sides, as in Swedish and Finnish
 */
record QuoteHabit(boolean low, boolean curly) {
    static QuoteHabit of(String s) {
        boolean low = s.indexOf('\u201E') >= 0;
        return new QuoteHabit(low, low || s.indexOf('\u201C') >= 0);
    }
}
