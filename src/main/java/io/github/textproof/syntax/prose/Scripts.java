package io.github.textproof.syntax.prose;

/** What kind of character a char is, by ranges: enough to tell how a paragraph is written. */
public final class Scripts {
    /** No Han or kana lies below. */
    static final char FIRST_CJK = '々';

    private Scripts() {}

    /** A Han character, or half of one outside the basic plane, or 々 〇. */
    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0xD840 && c <= 0xD8BF
                || c >= 0xF900 && c <= 0xFAFF
                || c == '々'
                || c == '〇';
    }

    /** Hiragana or katakana, the long vowel mark too. */
    public static boolean isKana(char c) {
        return c >= 0x3041 && c <= 0x30FF && c != '・' && c != '゠';
    }

    /** A Hangul syllable. */
    public static boolean isHangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /** Han or kana: written without blanks between words. */
    public static boolean isCjk(char c) {
        return c >= FIRST_CJK && (isHan(c) || isKana(c));
    }

    /** A mark of Chinese or Japanese punctuation that is as wide as a character. */
    public static boolean isCjkMark(char c) {
        return c >= 0x3001 && c <= 0x3003
                || c >= 0x3008 && c <= 0x3011
                || c >= 0x3014 && c <= 0x301F
                || c == '・'
                || c >= 0xFF01 && c <= 0xFF0F
                || c >= 0xFF1A && c <= 0xFF20
                || c >= 0xFF3B && c <= 0xFF3D
                || c >= 0xFF5B && c <= 0xFF65
                || c == '\u2018'
                || c == '\u2019'
                || c == '\u201C'
                || c == '\u201D'
                || c == '\u2026'
                || c == '\u2014'
                || c == '\u00B7';
    }

    /** How many Han and kana there are in {@code [from, to)}. */
    public static int cjk(CharSequence s, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (isCjk(s.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    /** The columns that {@code [from, to)} takes where a wide character takes two. */
    public static int width(CharSequence s, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            width += isCjk(c) || isHangul(c) || isCjkMark(c) || c == '\u3000' || c >= 0xFF01 && c <= 0xFF60 ? 2 : 1;
        }
        return width;
    }
}
