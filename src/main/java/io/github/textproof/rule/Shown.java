package io.github.textproof.rule;

/** Text of a file as a message quotes it. */
public final class Shown {
    private Shown() {}

    /** {@code text} in quotation marks, cut after about {@code most} chars; what cannot be seen is written as its number. */
    public static String quoted(String text, int most) {
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
