package io.github.textproof.rule;

/** Text of a file as a message shows it. */
public final class Shown {
    /** How much of a long key is shown on either side. */
    private static final int AROUND = 30;

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

    /** A key in single quotation marks, what cannot be seen in it as an escape; of a long one what stands around the char {@code at}. */
    public static String key(String key, int at) {
        int start = whole(key, Math.max(0, at - AROUND));
        int end = whole(key, Math.min(key.length(), at + AROUND));
        StringBuilder out = new StringBuilder(start > 0 ? "'…" : "'");
        for (int i = start; i < end; ) {
            int c = key.codePointAt(i);
            if (isVisible(c)) {
                out.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    out.append(String.format("\\u%04X", (int) unit));
                }
            }
            i += Character.charCount(c);
        }
        return out.append(end < key.length() ? "…'" : "'").toString();
    }

    /** {@code i}, or the char before it where it would cut a surrogate pair. */
    private static int whole(String text, int i) {
        return i > 0 && i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)) ? i - 1 : i;
    }

    /** {@code text} with one {@code c} for each run of them. */
    public static String withoutRuns(String text, char c) {
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
            default -> !(c >= 0xFE00 && c <= 0xFE0F || c == 0x3164 || c == 0xFFA0 || c == 0x115F || c == 0x1160);
        };
    }
}
