package io.github.textproof.rule.prose;

import io.github.textproof.rule.prose.Pair.Sign;
import io.github.textproof.syntax.prose.Scripts;
import java.util.ArrayList;
import java.util.List;

/** Judges a pair in Chinese or Japanese and says why. */
final class CjkCut {
    private static final int MID_SENTENCE = 3;

    private CjkCut() {}

    private static boolean isComma(Pair pair) {
        return pair.has(Sign.COMMA) || pair.has(Sign.ENUMERATION_COMMA);
    }

    static Cut of(Pair pair, boolean adjacent) {
        double score = pair.score();
        if (isComma(pair) && Boundaries.start(pair.after) < MID_SENTENCE && !pair.has(Sign.OPEN_PAIR)) {
            // Authors do end paragraphs with a comma where they mean a full stop.
            score = Math.min(score, Math.nextDown(Cut.CERTAIN));
        }
        boolean lost = isLost(pair);
        return new Cut(
                pair.first, pair.second, score, evidence(pair), pair.word(), lost, adjacent, joiner(pair), false);
    }

    /** The second half begins inside a word of which the first half does not have the beginning: a character alone before a whole word. */
    private static boolean isLost(Pair pair) {
        return Boundaries.isBound(pair.after.charAt(0))
                && pair.word().isEmpty()
                && !pair.has(Sign.OPEN_PAIR)
                && !pair.has(Sign.NEXT_OPENER)
                && Scripts.isCjk(pair.before.charAt(pair.before.length() - 1))
                && Words.isAloneBeforeWord(pair.after);
    }

    private static String joiner(Pair pair) {
        char a = pair.before.charAt(pair.before.length() - 1);
        char b = pair.after.charAt(0);
        boolean latin = a < 0x250 && Character.isLetter(a) && b < 0x250 && Character.isLetterOrDigit(b) || a == ',';
        return latin ? " " : "";
    }

    private static String evidence(Pair pair) {
        char a = pair.before.charAt(pair.before.length() - 1);
        char b = pair.after.charAt(0);
        List<String> reasons = new ArrayList<>();
        if (!pair.word().isEmpty()) {
            reasons.add("the word " + pair.word() + " is cut");
        }
        if (pair.has(Sign.OPEN_PAIR)) {
            char opening = pair.before.charAt(pair.opening);
            String what = "（〔【(".indexOf(opening) >= 0
                    ? "the bracket "
                    : "《〈".indexOf(opening) >= 0 ? "the title " : "the quotation ";
            int line = pair.second.firstLine() + 1 + lineBreaks(pair.after, pair.closing);
            reasons.add(what + "opened here with " + opening + " closes in line " + line);
        }
        if (pair.has(Sign.FORBIDDEN_START)) {
            reasons.add("no line begins with " + b);
        }
        if (pair.has(Sign.OPENING_END)) {
            reasons.add("no line ends with " + a);
        }
        if (isComma(pair)) {
            reasons.add("it ends with " + a);
        }
        if (reasons.isEmpty()) {
            context(pair, a, b, reasons);
        }
        return String.join(" and ", reasons.subList(0, Math.min(2, reasons.size())));
    }

    private static void context(Pair pair, char a, char b, List<String> reasons) {
        boolean end = Boundaries.end(pair.before) >= MID_SENTENCE;
        boolean start = Boundaries.start(pair.after) >= MID_SENTENCE;
        if (end) {
            reasons.add("hardly a sentence ends with " + a);
        }
        if (start) {
            reasons.add((end ? "hardly one" : "hardly a sentence") + " begins with " + b);
        }
        if (reasons.isEmpty()) {
            reasons.add(
                    pair.get(Sign.HABIT) > 0.8
                            ? "it has no final mark where paragraphs of this file have one"
                            : "it has no final mark");
        }
    }

    private static int lineBreaks(String s, int to) {
        int count = 0;
        for (int i = 0; i < to; i++) {
            count += s.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    /** Whether a pair that is not adjacent is one for sure: a word goes through, and both edges are in mid-sentence. */
    static boolean isProved(Pair pair) {
        boolean likely = Boundaries.end(pair.before) >= 0
                && Boundaries.start(pair.after) > 0
                && Scripts.isCjk(pair.after.charAt(0))
                && !pair.has(Sign.NEXT_LABEL)
                && !pair.has(Sign.SHORT);
        if (!likely) {
            return false; // without asking the dictionary
        }
        pair.findWord();
        return pair.word().length() > 1;
    }
}
