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
    private static final int LONGEST_WORD = 40;

    /** The same with another repair. */
    Damage repaired(String text, String how) {
        return new Damage(start, end, how, text, lossless && text.indexOf('\uFFFD') < 0, score, sure);
    }

    /** The same with the ASCII letters that belong to its first and last word. */
    Damage wholeWords(String content) {
        int from = start;
        int to = end;
        while (from > 0 && start - from < LONGEST_WORD && isLetter(content.charAt(from - 1))) {
            from--;
        }
        while (to < content.length() && to - end < LONGEST_WORD && isLetter(content.charAt(to))) {
            to++;
        }
        String text = repaired.isEmpty() && !lossless
                ? ""
                : content.substring(from, start) + repaired + content.substring(end, to);
        return new Damage(from, to, mistake, text, lossless, score, sure);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
