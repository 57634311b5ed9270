package io.github.textproof.rule.character;

/** Finds question marks that stand for letters in one line of words. */
final class LostWords {
    /** Signs that show that a word is a pattern, an address, a query or code. */
    private static final String SIGNS = "*\\|{}[]()<>=&;/$^+@#~`_%\"'";

    private static final String ENDS = ".,:;!";
    private static final int FEWEST_MARKS = 5;
    private static final int LONGEST_WORD = 40;

    private LostWords() {}

    /** The first question mark of {@code [start, end)} that stands between the letters of a word, or -1: {@code Gesch?ft}. */
    static int insideWord(String content, int start, int end) {
        for (int i = content.indexOf('?', start); i >= 0 && i < end; i = content.indexOf('?', i + 1)) {
            if (i > start
                    && i + 1 < end
                    && isLower(content.charAt(i - 1))
                    && isLower(content.charAt(i + 1))
                    && isWord(content, i, start, end)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the word round {@code i} is nothing but lower-case letters after its first one, and few question marks. */
    private static boolean isWord(String content, int i, int start, int end) {
        int from = start(content, i, start);
        int to = end(content, i, end);
        while (to > i && ENDS.indexOf(content.charAt(to - 1)) >= 0) {
            to--;
        }
        int letters = 0;
        int marks = 0;
        for (int k = from; k < to; k++) {
            char c = content.charAt(k);
            if (c == '?') {
                marks++;
            } else if (isLower(c) || k == from && Character.isLetter(c)) {
                letters++;
            } else {
                return false;
            }
        }
        // a?b is a pattern; a run of marks is no letter
        return letters >= 3 && marks <= 2 && content.charAt(to - 1) != '?';
    }

    /** The first of several words of {@code [start, end)} that are all question marks, or -1: {@code ???? ???????}. */
    static int wholeWords(String content, int start, int end) {
        int first = -1;
        int words = 0;
        int marks = 0;
        int longest = 0;
        int letters = 0;
        int i = start;
        while (i < end) {
            char c = content.charAt(i);
            if (c != '?') {
                if (SIGNS.indexOf(c) >= 0) {
                    return -1;
                }
                letters += Character.isLetter(c) ? 1 : 0;
                i++;
                continue;
            }
            int run = i;
            while (run < end && content.charAt(run) == '?') {
                run++;
            }
            // Nobody asks in the middle of a Chinese sentence, three times over and without a blank.
            if (run - i >= 3
                    && i > start
                    && run < end
                    && Character.isIdeographic(content.charAt(i - 1))
                    && Character.isIdeographic(content.charAt(run))) {
                return i;
            }
            boolean begins = i == start || isBlank(content.charAt(i - 1));
            if (begins && (run == end || isBlank(content.charAt(run)) || ENDS.indexOf(content.charAt(run)) >= 0)) {
                first = first < 0 ? i : first;
                words++;
                marks += run - i;
                longest = Math.max(longest, run - i);
            }
            i = run;
        }
        return words >= 2 && marks >= FEWEST_MARKS && longest >= 4 && letters < marks ? first : -1;
    }

    /** Where the word round {@code i} begins. */
    static int start(String content, int i, int start) {
        int from = i;
        while (from > start && i - from < LONGEST_WORD && !isBlank(content.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** The char after the word round {@code i}. */
    static int end(String content, int i, int end) {
        int to = i;
        while (to < end && to - i < LONGEST_WORD && !isBlank(content.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isLower(char c) {
        return Character.isLowerCase(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }
}
