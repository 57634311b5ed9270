package io.github.textproof.syntax.xml;

/** What a message quotes from the text. */
final class Excerpt {
    private static final int LONGEST = 40;

    private Excerpt() {}

    /** The text on one line, shortened when it is long. */
    static String of(String text) {
        String line = line(text.strip());
        if (line.length() > LONGEST) {
            int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            line = line.substring(0, end) + "\u2026";
        }
        return line;
    }

    /** No more than is needed, with one blank for each run of blanks and line breaks. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && line.length() <= LONGEST; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }
}
