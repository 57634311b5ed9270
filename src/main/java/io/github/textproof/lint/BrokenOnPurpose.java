package io.github.textproof.lint;

import java.util.Locale;
import java.util.Set;

/** Tells by its name that a test resource is there to be broken: {@code latin1-without-header.bib}, {@code malformed.json}. */
final class BrokenOnPurpose {
    /** Found anywhere in the path. */
    private static final String[] PARTS = {
        "encod",
        "charset",
        "codepage",
        "unicode",
        "utf-8",
        "utf8",
        "utf-16",
        "utf16",
        "utf-32",
        "utf32",
        "8859",
        "latin1",
        "latin-1",
        "windows-125",
        "windows125",
        "cp125",
        "gb18030",
        "shift_jis",
        "shiftjis",
        "malform",
        "invalid",
        "corrupt",
        "broken",
        "illegal",
        "mojibake",
        "escap",
        "fuzz",
        "nonascii",
        "non-ascii",
        "nullchar",
        "internationali",
        "surrogate",
    };

    /** Found as a word of their own, because they are short. */
    private static final Set<String> WORDS = Set.of(
            "bom", "bad", "wrong", "gbk", "gb2312", "big5", "sjis", "euc", "koi8", "ascii", "cjk", "emoji", "control");

    private BrokenOnPurpose() {}

    /** Whether the path, relative to its resource directory, says so. */
    static boolean isNamedSo(String pathInRoot) {
        String lower = pathInRoot.toLowerCase(Locale.ROOT);
        for (String part : PARTS) {
            if (lower.contains(part)) {
                return true;
            }
        }
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= pathInRoot.length(); i++) {
            char c = i < pathInRoot.length() ? pathInRoot.charAt(i) : '/';
            boolean starts = Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(pathInRoot.charAt(i - 1));
            if (!Character.isLetterOrDigit(c) || starts) {
                String each = word.toString().toLowerCase(Locale.ROOT);
                if (WORDS.contains(each) || each.startsWith("0x")) {
                    return true;
                }
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        return false;
    }
}
