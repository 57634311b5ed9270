package io.github.textproof.rule.character;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What private use characters of East Asian charsets and word processors were meant to be. */
final class PrivateUseMappings {
    /**
     * What a private use character was.
     *
     * @param source where, for messages: {@code once the code of GB 18030 for}
     * @param text the character
     * @param certain whether hardly anything else can be meant
     */
    record Mapping(String source, String text, boolean certain) {}

    /** The code points that GB 18030-2022 (2005 for U+E7C7) moved out of the private use area; checked against both mappings of the JDK. */
    private static final String GB18030 =
            "\uE78D\uFE10\uE78E\uFE12\uE78F\uFE11\uE790\uFE13\uE791\uFE14\uE792\uFE15\uE793\uFE16\uE794\uFE17"
                    + "\uE795\uFE18\uE796\uFE19\uE7C7\u1E3F\uE81E\u9FB4\uE826\u9FB5\uE82B\u9FB6\uE82C\u9FB7\uE832\u9FB8\uE843\u9FB9\uE854\u9FBA"
                    + "\uE864\u9FBB";

    /** The commonest characters of Symbol and Wingdings, which Windows maps to U+F000 plus their byte. */
    private static final String SYMBOL_FONTS =
            "\uF0B7\u2022\uF0A7\u25AA\uF0A8\u25FB\uF0D8\u27A2\uF0E0\u2192\uF0E8\u2794\uF0FC\u2714\uF0FB\u2718";

    private PrivateUseMappings() {}

    /** What {@code codePoint} was meant to be in the file at {@code path}, or null. */
    static @Nullable Mapping of(int codePoint, String path) {
        String gb = find(GB18030, codePoint);
        if (gb != null) {
            return new Mapping("once the code of GB 18030 for", gb, true);
        }
        String symbol = find(SYMBOL_FONTS, codePoint);
        if (symbol != null) {
            return new Mapping("in the fonts Symbol and Wingdings", symbol, false);
        }
        return isTraditional(path) ? hongKong(codePoint) : null;
    }

    private static @Nullable String find(String pairs, int codePoint) {
        for (int i = 0; i < pairs.length(); i += 2) {
            if (pairs.charAt(i) == codePoint) {
                return pairs.substring(i + 1, i + 2);
            }
        }
        return null;
    }

    private static boolean isTraditional(String path) {
        String lower = path.toLowerCase(Locale.ROOT).replace('-', '_');
        return lower.contains("zh_hk")
                || lower.contains("zh_tw")
                || lower.contains("zh_hant")
                || lower.contains("zh_mo");
    }

    /** Windows maps the user-defined codes of Big5 to U+E000 and up, 157 a row; HKSCS took these codes for characters of its own. */
    private static @Nullable Mapping hongKong(int codePoint) {
        int row;
        int column;
        if (codePoint >= 0xE000 && codePoint <= 0xF6B0) {
            int index = codePoint - 0xE000;
            int[] firstRow = {0xFA, 0x8E, 0x81};
            int[] rows = {5, 19, 13};
            int block = 0;
            while (index >= rows[block] * 157) {
                index -= rows[block] * 157;
                block++;
            }
            row = firstRow[block] + index / 157;
            column = index % 157;
        } else if (codePoint >= 0xF6B1 && codePoint <= 0xF848) {
            int index = codePoint - 0xF6B1 + 63;
            row = 0xC6 + index / 157;
            column = index % 157;
        } else {
            return null;
        }
        if (!Charset.isSupported("Big5-HKSCS")) {
            return null;
        }
        byte[] code = {(byte) row, (byte) (column < 63 ? 0x40 + column : 0xA1 + column - 63)};
        String text = new String(code, Charset.forName("Big5-HKSCS"));
        boolean one = text.codePointCount(0, text.length()) == 1;
        int type = Character.getType(text.codePointAt(0));
        return one && type != Character.PRIVATE_USE && text.charAt(0) != 0xFFFD
                ? new Mapping("the code that Big5-HKSCS has for", text, false)
                : null;
    }
}
