package io.github.textproof.rule.character;

import java.text.Normalizer;

/** What stands for a radical or a compatibility ideograph in ordinary text. */
final class CompatibilityForms {
    /**
     * The equivalents of U+2E80 to U+2EF3 by EquivalentUnifiedIdeograph.txt of the Unicode Character Database 14.0; an ideographic space where
     * there is none in the Basic Multilingual Plane.
     */
    private static final String RADICALS =
            "　厂乛乚乙亻冂　刀刂卜㔾小小兀尣尢　巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王　目示礻　糹纟罓罒㓁冗　羊　　耂肀聿肉　艹艹艹虎衤覀西见角　讠贝　车辶辶辶邑钅長镸长门　阝雨青韦页风飞食　飠饣　马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    private static final char FIRST_RADICAL = 0x2E80;

    private CompatibilityForms() {}

    /** Whether {@code c} is a CJK or Kangxi radical. */
    static boolean isRadical(int c) {
        return c >= FIRST_RADICAL && c <= 0x2FD5;
    }

    /** Whether {@code c} is one of the Kangxi radicals, which look exactly like an ideograph. */
    static boolean isKangxi(int c) {
        return c >= 0x2F00 && c <= 0x2FD5;
    }

    /**
     * The character that {@code c} should be, or 0 when it is an ordinary one: the twelve of U+FA0E to U+FA29 that have no decomposition are
     * ordinary ideographs in spite of their place.
     */
    static int equivalent(int c) {
        if (c < FIRST_RADICAL) {
            return 0;
        }
        if (c < FIRST_RADICAL + RADICALS.length()) {
            char ideograph = RADICALS.charAt(c - FIRST_RADICAL);
            return ideograph == '\u3000' ? 0 : ideograph;
        }
        if (isKangxi(c) || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F) {
            int normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    .codePointAt(0);
            return normal == c ? 0 : normal;
        }
        return 0;
    }
}
