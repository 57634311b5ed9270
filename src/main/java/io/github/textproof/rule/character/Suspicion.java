package io.github.textproof.rule.character;

import java.util.Arrays;
import java.util.List;

/** The cheap question before the dear one: can a character begin a UTF-8 sequence that was read in another charset? */
final class Suspicion {
    /** All tables, one behind the other. */
    private static final byte[] TABLE = Tables.read("suspicion");

    /** No char from here on is looked up in those of Europe. */
    static final int EUROPEAN = 0x2700;

    private static final int EAST_ASIAN = 0x10000;

    private Suspicion() {}

    /** Whether a closer look at the line of the char at {@code i}, which is not ASCII, is worth its price. */
    static boolean at(String content, int i) {
        char c = content.charAt(i);
        if (c >= 0x2E80) {
            if (c == '\uFFFD') {
                return true;
            }
            return EastAsian.LEADS[c] == Byte.MIN_VALUE && Signatures.at(content, i)
                    || EastAsian.LEADS[c] > 0
                            && i + 1 < content.length()
                            && (EastAsian.LEADS[c] & EastAsian.follows(content.charAt(i + 1))) != 0
                            && EastAsian.confirmed(content, i);
        }
        if (c == '\u04BB' && Signatures.at(content, i)) {
            return true;
        }
        return c < European.LEADS.length
                && European.LEADS[c] != 0
                && i + 1 < content.length()
                && content.charAt(i + 1) >= 0x80
                && (European.mayContinue(c, content.charAt(i + 1)) && European.confirmed(content, i)
                        || isThreeWestern(content, i));
    }

    /** Three letters or signs of Western Europe in a row, none of them ASCII: too many for its languages. */
    private static boolean isThreeWestern(String content, int i) {
        return i + 2 < content.length()
                && isWestern(content.charAt(i))
                && isWestern(content.charAt(i + 1))
                && isWestern(content.charAt(i + 2));
    }

    /** Whether two bytes are a Cyrillic or Greek letter in UTF-8. */
    static boolean isCyrillic(int code) {
        return (code >= 0xCE80 && code < 0xD000 || code >= 0xD080 && code < 0xD200) && (code & 0xC0) == 0x80;
    }

    private static boolean isWestern(char c) {
        return c >= 0x80 && c <= 0xFF && c != 0xA0
                || c >= 0x152 && c <= 0x2DC
                || c >= 0x2013 && c <= 0x2122
                || c == '\uFFFD';
    }

    private static final class EastAsian {
        /** By char: a bit for each charset in which it is a lead byte of three-byte UTF-8 and its first continuation byte. */
        static final byte[] LEADS = Arrays.copyOf(TABLE, EAST_ASIAN);

        /** By char: a bit for each charset in which it may stand behind a lead. */
        private static final byte[] FOLLOWS = Arrays.copyOfRange(TABLE, EAST_ASIAN, 2 * EAST_ASIAN);

        private static final List<Misreading> ALL = Misreading.eastAsian();

        private EastAsian() {}

        private static boolean isLowerCase(char c) {
            return c >= 'a' && c <= 'z';
        }

        /** A bit for each charset in which the char may stand behind a lead: cheaper than {@link #confirmed}, and enough for most text. */
        static int follows(char next) {
            return next < 0x80 ? isLowerCase(next) ? 0xFF : 0 : FOLLOWS[next];
        }

        static boolean confirmed(String content, int i) {
            char c = content.charAt(i);
            char next = content.charAt(i + 1);
            for (int k = 0; k < ALL.size(); k++) {
                if ((LEADS[c] & 1 << k) != 0) {
                    int code = ALL.get(k).bytesOf(c);
                    int after = ALL.get(k).bytesOf(next);
                    if (code >> 8 == 0xC3) {
                        if (i > 0 && isLowerCase(content.charAt(i - 1)) && isLowerCase(next)) {
                            return true;
                        }
                        continue;
                    }
                    if (isCyrillic(code)) {
                        int last = i + 2 < content.length() ? ALL.get(k).bytesOf(content.charAt(i + 2)) : 0;
                        if (isCyrillic(after) && (isCyrillic(last) || last < 0x80)) {
                            return true;
                        }
                        continue;
                    }
                    int third = after >= 0x100 ? after >> 8 : after;
                    if (third >= 0x80 && third < 0xC0) {
                        int decoded = (code >> 8 & 0xF) << 12 | (code & 0x3F) << 6 | third & 0x3F;
                        if (decoded == 0xFEFF
                                || Everyday.isCommon(decoded) && Company.has(content, i, ALL.get(k), decoded)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    private static final class European {
        /** By char: a bit for each charset in which it is a lead byte of UTF-8. */
        static final byte[] LEADS = Arrays.copyOfRange(TABLE, 2 * EAST_ASIAN, 2 * EAST_ASIAN + EUROPEAN);

        /** By char: a bit for each charset in which it is a continuation byte. */
        private static final byte[] CONTINUATIONS = Arrays.copyOfRange(TABLE, 2 * EAST_ASIAN + EUROPEAN, TABLE.length);

        private static final List<Misreading> ALL = Misreading.european();

        private European() {}

        static boolean mayContinue(char c, char next) {
            return next >= CONTINUATIONS.length || (LEADS[c] & CONTINUATIONS[next]) != 0;
        }

        static boolean confirmed(String content, int i) {
            char c = content.charAt(i);
            for (int k = 0; k < ALL.size(); k++) {
                if ((LEADS[c] & 1 << k) != 0) {
                    int lead = ALL.get(k).bytesOf(c);
                    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
                    int there = 1;
                    while (there < length && i + there < content.length()) {
                        int b = ALL.get(k).bytesOf(content.charAt(i + there));
                        if (b < 0x80 || b >= 0xC0) {
                            break;
                        }
                        there++;
                    }
                    if (there == length) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
