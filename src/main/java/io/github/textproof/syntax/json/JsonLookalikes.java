package io.github.textproof.syntax.json;

import org.jspecify.annotations.Nullable;

/** Characters that are taken for those of JSON by people, not by parsers. */
final class JsonLookalikes {
    private static final String[][] SIGNS = {
        {"comma", "\uFF0C\u3001\uFE50\uFE51\uFF64\u060C\uFE10\u201A"},
        {"colon", "\uFF1A\uFE55\uFE30\uFE13\uA789\u2236\u02D0"},
        {"quote \"", "\u201C\u201D\u201E\u201F\uFF02\u2033\u00AB\u00BB\u300C\u300D\u300E\u300F\u301D\u301E\u301F"},
        {"quote \"", "\u2018\u2019\u201B\uFF07\u2032\u2039\u203A\u00B4"},
        {"bracket {", "\uFF5B\uFE5B"},
        {"bracket }", "\uFF5D\uFE5C"},
        {"bracket [", "\uFF3B\u3010\u3014"},
        {"bracket ]", "\uFF3D\u3011\u3015"},
        {"minus", "\u2212\uFF0D\u2010\u2011\u2012\u2013\u2014"},
    };

    private JsonLookalikes() {}

    /** What the character stands for ({@code "comma"}), or null. */
    static @Nullable String meaning(char c) {
        if (c < 0x80) {
            return null;
        }
        for (String[] sign : SIGNS) {
            if (sign[1].indexOf(c) >= 0) {
                return sign[0];
            }
        }
        return c >= '\uFF10' && c <= '\uFF19' ? "digit " + (char) (c - '\uFF10' + '0') : null;
    }

    /** Whether it stands for a quote. */
    static boolean isQuote(char c) {
        String meaning = meaning(c);
        return meaning != null && meaning.startsWith("quote");
    }

    /** What a character that shows as a blank or as nothing is called, or null for any other. */
    static @Nullable String blank(char c) {
        return switch (c) {
            case 0x0B -> "a vertical tab";
            case '\f' -> "a form feed";
            case 0x85 -> "a next line";
            case 0xA0 -> "a no-break space";
            case 0x200B -> "a zero width space";
            case 0x2028 -> "a line separator";
            case 0x2029 -> "a paragraph separator";
            case 0x202F -> "a narrow no-break space";
            case 0x3000 -> "a full-width space";
            case 0xFEFF -> "a byte order mark";
            default ->
                Character.getType(c) == Character.SPACE_SEPARATOR && c != ' '
                        ? "a typographic space"
                        : Character.getType(c) == Character.FORMAT ? "an invisible character" : null;
        };
    }
}
