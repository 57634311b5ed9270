package io.github.textproof.syntax.yaml;

import org.jspecify.annotations.Nullable;

/** Finds what looks like the colon or the dash of YAML and is none: full-width signs, no-break spaces, a blank that is missing. */
final class Lookalikes {
    private final String text;
    private final int end;

    Lookalikes(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** In the place of the colon behind the key that begins at {@code start}, in this line, or null. */
    @Nullable
    YamlFault inLine(int start) {
        YamlFault conflict = conflict(start);
        if (conflict != null) {
            return conflict;
        }
        for (int i = start; i < end && !Cursor.isBreak(text.charAt(i)); i++) {
            char c = text.charAt(i);
            if (isWideColon(c)) {
                return new YamlFault(i, i + 1, "'" + c + "' is no colon of YAML: ': ' separates a key from its value");
            }
            if (c == ':' && i > start && i + 1 < end) {
                return behindColon(i);
            }
        }
        return null;
    }

    /** The same, when what stands before the sign is one word: other text may well hold a colon. */
    @Nullable
    YamlFault inKey(int start) {
        YamlFault conflict = conflict(start);
        if (conflict != null) {
            return conflict;
        }
        int i = start;
        while (i < end && isWordChar(text.charAt(i))) {
            i++;
        }
        return i > start && i < end && (isWideColon(text.charAt(i)) || text.charAt(i) == ':') ? inLine(start) : null;
    }

    /** A marker that a merge has left at {@code start}, or null. */
    private @Nullable YamlFault conflict(int start) {
        return text.startsWith("<<<<<<<", start) || text.startsWith("=======", start)
                ? new YamlFault(start, start + 7, "a marker of a merge conflict is no YAML")
                : null;
    }

    private @Nullable YamlFault behindColon(int colon) {
        char next = text.charAt(colon + 1);
        if (isExoticBlank(next)) {
            return new YamlFault(
                    colon + 1, colon + 2, "the blank behind the colon is " + name(next) + ", which is none for YAML");
        }
        return Cursor.isWhite(next) || Cursor.isBreak(next) || text.startsWith("//", colon + 1)
                ? null
                : new YamlFault(colon, colon + 1, "a blank is missing behind the colon");
    }

    /** A dash without a blank at {@code start}, where an item should begin, or null. */
    @Nullable
    YamlFault atItem(int start) {
        char c = start < end ? text.charAt(start) : 0;
        char next = start + 1 < end ? text.charAt(start + 1) : 0;
        if (c == '-' && isExoticBlank(next)) {
            return new YamlFault(
                    start + 1, start + 2, "the blank behind the dash is " + name(next) + ", which is none for YAML");
        }
        if (c == '-') {
            return new YamlFault(start, start + 1, "a blank is missing behind the dash");
        }
        YamlFault conflict = conflict(start);
        if (conflict != null) {
            return conflict;
        }
        return c == '\u2013' || c == '\u2014' || c == '\u2212' || c == '\uff0d'
                ? new YamlFault(start, start + 1, "'" + c + "' is no dash of YAML: '- ' begins an item")
                : null;
    }

    static boolean isWideColon(char c) {
        return c == '\uff1a' || c == '\ufe55' || c == '\ufe13';
    }

    static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/';
    }

    private static boolean isExoticBlank(char c) {
        return c == '\u00a0' || c == '\u202f' || c == '\u3000' || c >= '\u2000' && c <= '\u200b';
    }

    private static String name(char blank) {
        return switch (blank) {
            case '\u00a0' -> "a no-break space (U+00A0)";
            case '\u202f' -> "a narrow no-break space (U+202F)";
            case '\u3000' -> "an ideographic space (U+3000)";
            default -> "U+" + Integer.toHexString(blank).toUpperCase(java.util.Locale.ROOT);
        };
    }
}
