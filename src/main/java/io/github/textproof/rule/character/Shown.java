package io.github.textproof.rule.character;

/** Text as a message shows it. */
final class Shown {
    private Shown() {}

    /** {@code text} in quotation marks, cut after about {@code most} chars; what cannot be seen is written as its number. */
    static String quoted(String text, int most) {
        StringBuilder out = new StringBuilder("\"");
        int i = 0;
        while (i < text.length() && out.length() <= most) {
            int c = text.codePointAt(i);
            if (isVisible(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("<%02X>", c));
            }
            i += Character.charCount(c);
        }
        return out.append(i < text.length() ? "…\"" : "\"").toString();
    }

    /** {@code text} with one {@code c} for each run of them. */
    static String withoutRuns(String text, char c) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != c || i == 0 || text.charAt(i - 1) != c) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> c == ' ' || c == 0x3000;
            default -> true;
        };
    }
}
