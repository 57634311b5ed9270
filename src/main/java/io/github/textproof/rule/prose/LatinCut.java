package io.github.textproof.rule.prose;

import io.github.textproof.syntax.prose.Block;
import io.github.textproof.syntax.prose.InlineText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges two neighbouring paragraphs in a script with capitals: the second half of a sentence begins with a small letter. */
final class LatinCut {
    private static final int FEWEST_WORDS = 6;
    private static final Set<String> UNFINISHED = Set.of(
            "the", "a", "an", "of", "and", "or", "to", "in", "with", "for", "that", "which", "is", "are", "by", "from",
            "as", "at", "on", "its", "their", "his", "her", "this", "these", "be", "was", "were", "der", "die", "das",
            "und", "oder", "mit", "von", "zu", "le", "la", "les", "et", "ou", "de", "du", "des", "un", "une", "el",
            "los", "las", "y", "que");

    private LatinCut() {}

    static Optional<Cut> of(Block first, Block second, boolean adjacent) {
        String before = first.inline().content().stripTrailing();
        String after = second.inline().content().stripLeading();
        if (before.isEmpty() || after.isEmpty() || !Character.isLowerCase(after.charAt(0))) {
            return Optional.empty();
        }
        char last = before.charAt(before.length() - 1);
        boolean hyphen =
                last == '-' && before.length() > 1 && Character.isLowerCase(before.charAt(before.length() - 2));
        boolean comma = last == ',';
        if (!hyphen && !comma && !Character.isLetterOrDigit(last)
                || words(before) < FEWEST_WORDS
                || words(before.substring(before.lastIndexOf(". ") + 1)) < 3
                || words(after) < 3
                || isNoSentence(before)
                || startsLikeCode(after)) {
            return Optional.empty();
        }
        String end = lastWord(before);
        boolean open = UNFINISHED.contains(end.toLowerCase(Locale.ROOT));
        double score = 3 + (hyphen || open ? 2 : 0) + (comma ? 1 : 0);
        String reason = hyphen
                ? "the word " + end + firstWord(after) + " is cut"
                : open ? "it ends with \"" + end + "\"" : comma ? "it ends with a comma" : "it has no final mark";
        String evidence = hyphen ? reason : reason + " and the next paragraph begins with a small letter";
        return Optional.of(new Cut(
                first,
                second,
                score,
                evidence,
                hyphen ? end + firstWord(after) : "",
                false,
                adjacent,
                hyphen ? "" : " ",
                hyphen));
    }

    /** A list in running text, a signature, a command: most of it is not made of small letters. */
    private static boolean isNoSentence(String s) {
        int small = 0;
        int others = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Character.isLowerCase(c)) {
                small++;
            } else if (c > ' ') {
                others++;
            }
        }
        return others * 3 > small || !Character.isUpperCase(firstLetter(s));
    }

    private static char firstLetter(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (Character.isLetter(s.charAt(i))) {
                return s.charAt(i);
            }
        }
        return ' ';
    }

    private static boolean startsLikeCode(String s) {
        String word = firstWord(s);
        if (word.equals("where") || word.equals("i") || word.length() == 1 && !word.equals("a")) {
            return true;
        }
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLowerCase(c) && "-'’".indexOf(c) < 0) {
                return true;
            }
        }
        int next = word.length();
        return next < s.length() && "(=:/._[{<".indexOf(s.charAt(next)) >= 0;
    }

    private static String firstWord(String s) {
        int end = 0;
        while (end < s.length() && (Character.isLetterOrDigit(s.charAt(end)) || "-'’_".indexOf(s.charAt(end)) >= 0)) {
            end++;
        }
        return s.substring(0, end);
    }

    private static String lastWord(String s) {
        int end = s.length();
        if (!Character.isLetterOrDigit(s.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(s.charAt(start - 1))) {
            start--;
        }
        return s.substring(start, end);
    }

    private static int words(String s) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < s.length() && words <= FEWEST_WORDS; i++) {
            boolean letter = Character.isLetterOrDigit(s.charAt(i)) || s.charAt(i) == InlineText.ATOM;
            words += letter && !inside ? 1 : 0;
            inside = letter || s.charAt(i) == '\'' || s.charAt(i) == '’' || s.charAt(i) == '-';
        }
        return words;
    }
}
