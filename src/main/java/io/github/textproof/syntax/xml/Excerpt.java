package io.github.textproof.syntax.xml;

/** What a message quotes from the text. */
final class Excerpt {
    private static final int LONGEST = 40;

    private Excerpt() {}

    /** The text on one line, shortened when it is long. */
    static String of(String text) {
        String line = text.strip();
        if (line.length() > LONGEST) {
            int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            line = line.substring(0, end) + "\u2026";
        }
        return line;
    }
}
