package io.github.textproof.source;

/**
 * Tells text that people read from lists, banners, code and data that merely end in {@code .txt}. Rules about the looks of prose ask it.
 */
public final class RunningText {
    /** Enough lines to know what a file is. */
    private static final int SAMPLE = 200;

    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_CJK = 4;
    /** Longer ones are encoded data. */
    private static final int LONGEST_WORD = 50;

    /** ASCII chars of lists, banners and code. */
    private static final boolean[] STRANGE = new boolean[0x80];

    static {
        "{}[]<>=;\\|_$#@^~/".chars().forEach(c -> STRANGE[c] = true);
    }

    private RunningText() {}

    /** Whether most of the first lines read like words in a row; Markdown and AsciiDoc are taken at their word. */
    public static boolean is(Format format, Text text) {
        if (!format.isProse()) {
            return false;
        }
        return format != Format.PLAIN_TEXT || text.isRunning();
    }

    static boolean is(Text text) {
        LineIndex lines = text.lines();
        int seen = 0;
        int sentences = 0;
        for (int line = 0; line < lines.count() && seen < SAMPLE; line++) {
            int start = lines.start(line);
            int end = lines.end(line);
            if (!text.content().substring(start, end).isBlank()) {
                seen++;
                sentences += isSentence(text.content(), start, end) ? 1 : 0;
            }
        }
        return seen > 0 && sentences * 2 > seen;
    }

    private static boolean isSentence(String content, int start, int end) {
        int letters = 0;
        int cjk = 0;
        int words = 0;
        int strange = 0;
        char before = 0;
        char last = 0;
        boolean inWord = false;
        int blank = start;
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            boolean letter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
            if (c == ' ' || c >= 0x80) {
                blank = i;
            } else if (i - blank > LONGEST_WORD) {
                return false;
            }
            if (letter) {
                letters++;
                cjk += c >= 0x2E80 && c < 0xFB00 ? 1 : 0;
                words += inWord ? 0 : 1;
                // java.lang.Object
                strange += before == '.' ? 2 : 0;
            } else if (c < 0x80 && STRANGE[c]) {
                strange += c == '{' || c == '}' || c == ';' || c == '=' ? 2 : 1;
            }
            inWord = letter || inWord && (isDigit(c) || c == '.' || c == '\'' || c == '-');
            before = c;
            last = c <= ' ' || c >= 0x80 && Character.isWhitespace(c) ? last : c;
        }
        boolean ends = ".!?\u3002\uFF01\uFF1F".indexOf(last) >= 0 && words > 0;
        return (words >= FEWEST_WORDS || cjk >= FEWEST_CJK || ends) && strange * 12 <= letters;
    }

    private static boolean isDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }
}
