package io.github.textproof.rule.character;

import java.lang.Character.UnicodeScript;

/** Which writing systems need characters that nobody sees. */
final class Scripts {
    private Scripts() {}

    /** Whether the text has a letter that is written from right to left (UAX 9, types R and AL). */
    static boolean hasRightToLeft(String content, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = content.charAt(i);
            if (c >= 0x590 && (c < 0x2000 || c >= 0xD800) && isRightToLeft(content.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRightToLeft(int codePoint) {
        if (codePoint == 0x200F || codePoint == 0x61C) {
            return false;
        }
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Whether the joiners U+200C and U+200D shape this character: all scripts but those of Europe and East Asia (Unicode 16.0, 23.2). */
    static boolean usesJoiners(int codePoint) {
        if (codePoint < 0x590 || codePoint >= 0x2E80 && codePoint < 0xA500) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case COMMON,
                    INHERITED,
                    UNKNOWN,
                    LATIN,
                    GREEK,
                    CYRILLIC,
                    ARMENIAN,
                    GEORGIAN,
                    HAN,
                    HIRAGANA,
                    KATAKANA,
                    HANGUL,
                    BOPOMOFO -> false;
            default -> true;
        };
    }

    /** Whether the script is written without blanks between words, so that U+200B marks where a line may break. */
    static boolean usesZeroWidthSpace(int codePoint) {
        if (codePoint < 0xE00 || codePoint >= 0x2E80 && codePoint < 0xA900) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case THAI,
                    LAO,
                    TIBETAN,
                    MYANMAR,
                    KHMER,
                    BALINESE,
                    BATAK,
                    BUGINESE,
                    CHAM,
                    JAVANESE,
                    KAYAH_LI,
                    NEW_TAI_LUE,
                    REJANG,
                    SUNDANESE,
                    TAI_LE,
                    TAI_THAM,
                    TAI_VIET -> true;
            default -> false;
        };
    }

    /** Whether the text has a character of a script that {@link #usesJoiners}. */
    static boolean hasJoinerScript(String content) {
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) >= 0x590 && usesJoiners(content.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text has a character of a script that {@link #usesZeroWidthSpace}. */
    static boolean hasZeroWidthSpaceScript(String content) {
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) >= 0xE00 && usesZeroWidthSpace(content.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may be part of an emoji sequence (UTS 51): a symbol, a skin tone or a variation selector. */
    static boolean isEmojiPart(int codePoint) {
        return codePoint >= 0x2190 && codePoint <= 0x2BFF
                || codePoint == 0xFE0F
                || codePoint >= 0x1F000 && codePoint <= 0x1FAFF
                || codePoint >= 0xE0020 && codePoint <= 0xE007F;
    }
}
