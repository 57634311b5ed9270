package io.github.textproof.rule.encoding;

import io.github.textproof.source.Charsets;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charsets that malformed bytes may be in. The members of a family differ in rare characters only; the first that allows the bytes is named.
 *
 * <p>How plausible a reading is: the share of its characters that are everyday ones there, which single out the right charset far better
 * than mere validity, for nearly any bytes are valid in GB18030 or windows-1252.
 */
enum Legacy {
    GB("GB18030"),
    BIG5("Big5", "x-windows-950", "Big5-HKSCS"),
    SHIFT_JIS("Shift_JIS", "windows-31j"),
    EUC_JP("EUC-JP"),
    EUC_KR("EUC-KR", "x-windows-949"),
    WESTERN("windows-1252"),
    CENTRAL("ISO-8859-2"),
    CENTRAL_WINDOWS("windows-1250"),
    CYRILLIC("windows-1251"),
    KOI8("KOI8-R"),
    OTHER();

    /** The price of Russian in capitals and of Japanese without kana. */
    private static final double ODD = 0.2;

    private static final String RUSSIAN_VOWELS = "аеёиоуыэюя";
    private static final String WESTERN_SIGNS = "’‘“”„–—…€«»°§©®£·•™¿¡\u00A0";
    private static final int ENOUGH = 200;
    private static final int LONGEST_ACCENTS = 3;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final List<String> names;

    Legacy(String... names) {
        this.names = List.of(names);
    }

    /** A charset and the bytes' text in it. */
    record Reading(Legacy family, Charset charset, String text) {
        String quoted() {
            return Charsets.displayName(charset) + ": " + Excerpt.firstBeyondAscii(text);
        }
    }

    /** The bytes in the first charset of the family that allows all of them, or null. */
    @Nullable
    Reading read(byte[] bytes) {
        for (String name : names) {
            Charset charset = Charsets.forName(name);
            String text = charset == null ? null : Contradiction.strictly(bytes, 0, bytes.length, charset);
            if (charset != null && text != null) {
                return new Reading(this, charset, text);
            }
        }
        return null;
    }

    /** The family a detector's answer belongs to. */
    static Legacy of(Charset charset) {
        return switch (charset.name()) {
            case "GB2312", "GBK", "GB18030" -> GB;
            case "Big5", "x-windows-950", "Big5-HKSCS" -> BIG5;
            case "Shift_JIS", "windows-31j" -> SHIFT_JIS;
            case "EUC-JP" -> EUC_JP;
            case "EUC-KR", "x-windows-949" -> EUC_KR;
            case "windows-1252", "ISO-8859-1", "ISO-8859-15" -> WESTERN;
            case "ISO-8859-2" -> CENTRAL;
            case "windows-1250" -> CENTRAL_WINDOWS;
            case "windows-1251" -> CYRILLIC;
            case "KOI8-R" -> KOI8;
            default -> OTHER;
        };
    }

    /** Whether the charset has several bytes a character. */
    boolean isMultiByte() {
        return compareTo(EUC_KR) <= 0;
    }

    /** Whether it is written in Latin letters, most of them ASCII. */
    boolean isLatin() {
        return this == WESTERN || this == CENTRAL || this == CENTRAL_WINDOWS;
    }

    /** The share, 0 to 1, of the characters beyond ASCII that are everyday ones in this charset; 0 where they tell nothing. */
    double plausibility(String text) {
        int all = 0;
        int good = 0;
        int letters = 0;
        int asciiLetters = 0;
        int vowels = 0;
        int small = 0;
        boolean kana = false;
        int behind = 0;
        int i = beyondAscii(text, 0);
        while (i < text.length() && all < ENOUGH) {
            char c = text.charAt(i);
            asciiLetters += asciiLetters(text, behind, i);
            all++;
            good += isEveryday(text, i) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            vowels += RUSSIAN_VOWELS.indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
            small += Character.isLowerCase(c) ? 1 : 0;
            kana |= c >= 0x3041 && c <= 0x30FE;
            behind = i + 1;
            i = beyondAscii(text, behind);
        }
        if (all < ENOUGH) {
            asciiLetters += asciiLetters(text, behind, text.length());
        }
        boolean telling =
                switch (this) {
                    case WESTERN, CENTRAL, CENTRAL_WINDOWS -> all > 0 && letters <= asciiLetters;
                    case CYRILLIC, KOI8 -> letters > 2 && vowels * 4 >= letters;
                    default -> all > 1;
                };
        boolean odd = this == CYRILLIC || this == KOI8 ? small == 0 : (this == SHIFT_JIS || this == EUC_JP) && !kana;
        double share = all == 0 || !telling ? 0 : (double) good / all;
        return odd ? share - ODD : share;
    }

    private static int beyondAscii(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) < 0x80) {
            i++;
        }
        return i;
    }

    private static int asciiLetters(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += isAsciiLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private boolean isEveryday(String text, int at) {
        char c = text.charAt(at);
        return switch (this) {
            // The first level of each standard, its punctuation and, for Japanese, kana.
            case GB -> isRow(c, "GB2312", 0xA1, 0xA3, 0xB0, 0xD7);
            case BIG5 -> isRow(c, "Big5", 0xA1, 0xA3, 0xA4, 0xC6);
            case SHIFT_JIS -> isRow(c, "Shift_JIS", 0x81, 0x83, 0x88, 0x98);
            case EUC_JP -> isRow(c, "EUC-JP", 0xA1, 0xA5, 0xB0, 0xCF);
            case EUC_KR -> isRow(c, "EUC-KR", 0xA1, 0xA3, 0xB0, 0xC8);
            case WESTERN, CENTRAL, CENTRAL_WINDOWS -> WESTERN_SIGNS.indexOf(c) >= 0 || isInLatinWord(text, at);
            case CYRILLIC, KOI8 -> isInRussianWord(text, at);
            case OTHER -> false;
        };
    }

    private static boolean isRow(char c, String standard, int signsFrom, int signsTo, int from, int to) {
        if (Character.isSurrogate(c)) {
            return false;
        }
        Charset charset = Charsets.forName(standard);
        byte[] bytes = charset == null ? new byte[0] : String.valueOf(c).getBytes(charset);
        int row = bytes.length == 2 ? bytes[0] & 0xFF : 0;
        return row >= signsFrom && row <= signsTo || row >= from && row <= to;
    }

    /** An accented Latin letter, one of at most three together, beside an ASCII letter and of a case that a word may have. */
    private static boolean isInLatinWord(String text, int at) {
        char c = text.charAt(at);
        if (!isLatin(c) || Character.isUpperCase(c) && at > 0 && Character.isLowerCase(text.charAt(at - 1))) {
            return false;
        }
        int start = at;
        while (start > 0
                && at - start < LONGEST_ACCENTS
                && isLatin(text.charAt(start - 1))
                && text.charAt(start - 1) >= 0x80) {
            start--;
        }
        int end = at + 1;
        while (end < text.length()
                && end - at <= LONGEST_ACCENTS
                && isLatin(text.charAt(end))
                && text.charAt(end) >= 0x80) {
            end++;
        }
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        boolean alone = end - start == 1 && Character.isLowerCase(c) && before == ' ' && after == ' ';
        return end - start <= LONGEST_ACCENTS
                && (alone || isAsciiLetter(before) || isAsciiLetter(after))
                && isNoDigit(before)
                && isNoDigit(after);
    }

    /** What may stand beside a word. */
    private static boolean isNoDigit(char c) {
        return c < 0x80 ? !Character.isDigit(c) : WESTERN_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isLatin(char c) {
        return isAsciiLetter(c)
                || c >= 0x80 && Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static boolean isAsciiLetter(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    private static boolean isInRussianWord(String text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean shouts = Character.isUpperCase(c) && Character.isLowerCase(before);
        return !shouts && !isAsciiLetter(before) && isRussian(c) || WESTERN_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isRussian(char c) {
        return c >= 'А' && c <= 'я' || c == 'ё' || c == 'Ё';
    }
}
