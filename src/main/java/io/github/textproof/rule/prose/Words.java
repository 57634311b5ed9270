package io.github.textproof.rule.prose;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.github.textproof.syntax.prose.Scripts;

/** Asks ICU's dictionary for Chinese and Japanese whether a cut goes through a word; ICU is loaded at the first question. */
final class Words {
    /** How many characters on either side tell where words begin. */
    private static final int CONTEXT = 12;

    private Words() {}

    private static final class Dictionary {
        private static final ThreadLocal<BreakIterator> WORDS =
                ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));
    }

    /** The word that begins before {@code before}'s end and ends behind {@code after}'s start; empty when there is none. */
    static String across(String before, String after) {
        int from = before.length();
        while (from > 0 && before.length() - from < CONTEXT && Scripts.isCjk(before.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < after.length() && to < CONTEXT && Scripts.isCjk(after.charAt(to))) {
            to++;
        }
        if (from == before.length() || to == 0) {
            return "";
        }
        String joined = before.substring(from) + after.substring(0, to);
        int cut = before.length() - from;
        BreakIterator words = Dictionary.WORDS.get();
        words.setText(joined);
        if (words.isBoundary(cut)) {
            return "";
        }
        return joined.substring(words.preceding(cut), words.following(cut));
    }

    /** Whether {@code s} begins with a character that is a word by itself and a longer word after it. */
    static boolean isAloneBeforeWord(String s) {
        String start = s.substring(0, Math.min(CONTEXT, s.length()));
        BreakIterator words = Dictionary.WORDS.get();
        words.setText(start);
        int second = words.following(0);
        return second == 1 && start.length() > 2 && Scripts.isCjk(start.charAt(1)) && words.next() > 2;
    }
}
