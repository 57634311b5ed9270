package io.github.textproof.rule.character;

/**
 * A stretch of text that was read in a charset it was not written in.
 *
 * @param start its first char
 * @param end the char after its last
 * @param mistake what happened: {@code UTF-8 read as GBK}
 * @param repaired the text as it was, with U+FFFD where a byte is lost; empty when nothing can be said of it
 * @param lossless whether {@code repaired} is surely all of it
 * @param score how strong the evidence is; comparable among damages only
 * @param sure whether sound text all but never looks so
 */
record Damage(int start, int end, String mistake, String repaired, boolean lossless, double score, boolean sure) {
    /** The same with another repair. */
    Damage repaired(String text, String how) {
        return new Damage(start, end, how, text, lossless && text.indexOf('\uFFFD') < 0, score, sure);
    }
}
