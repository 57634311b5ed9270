package io.github.textproof.rule.character;

import java.nio.charset.Charset;

/** Which characters people write every day, drawn from the JDK's charsets when the first suspicious text turns up. */
final class Everyday {
    /** Unassigned, private or a control. */
    static final byte ODD = 0;
    /** A character of some script or set that is not among the common ones. */
    static final byte KNOWN = 1;
    /** A character of everyday text: a letter of a living script, punctuation, a first-level ideograph. */
    static final byte COMMON = 2;

    private static final byte[] CLASSES = build();

    private Everyday() {}

    /** {@link #ODD}, {@link #KNOWN} or {@link #COMMON}. */
    static byte of(int codePoint) {
        if (codePoint > 0xFFFF) {
            return codePoint >= 0x1F300 && codePoint <= 0x1FAFF ? COMMON : ODD;
        }
        return CLASSES[codePoint];
    }

    static boolean isCommon(int codePoint) {
        return of(codePoint) == COMMON;
    }

    private static byte[] build() {
        byte[] classes = new byte[0x10000];
        fill(classes, "GB2312", 0xD8, 0xF7, KNOWN);
        fill(classes, "x-windows-950", 0xC9, 0xF9, KNOWN);
        fill(classes, "windows-31j", 0x98, 0x9F, KNOWN);
        fill(classes, "windows-31j", 0xE0, 0xEA, KNOWN);
        fill(classes, "x-windows-949", 0x81, 0xFD, KNOWN);
        range(classes, 0x00A0, 0x06FF, KNOWN);
        range(classes, 0x0900, 0x1FFF, KNOWN);
        range(classes, 0x2010, 0x27BF, KNOWN);
        fill(classes, "GB2312", 0xB0, 0xD7, COMMON);
        fill(classes, "x-windows-950", 0xA4, 0xC6, COMMON);
        fill(classes, "windows-31j", 0x88, 0x97, COMMON);
        fill(classes, "x-windows-949", 0xB0, 0xC8, COMMON);
        range(classes, 0x3000, 0x3020, COMMON);
        range(classes, 0x3041, 0x3096, COMMON);
        range(classes, 0x30A1, 0x30FE, COMMON);
        range(classes, 0xFF01, 0xFF5E, COMMON);
        range(classes, 0x00A0, 0x017F, COMMON);
        range(classes, 0x0218, 0x021B, COMMON);
        range(classes, 0x0386, 0x03CE, COMMON);
        range(classes, 0x0401, 0x045F, COMMON);
        range(classes, 0x0490, 0x0491, COMMON);
        range(classes, 0x05D0, 0x05EA, COMMON);
        range(classes, 0x060C, 0x0660, COMMON);
        range(classes, 0x0670, 0x06D3, COMMON);
        range(classes, 0x0901, 0x0D6F, COMMON);
        range(classes, 0x0E01, 0x0E5B, COMMON);
        range(classes, 0x10D0, 0x10FA, COMMON);
        range(classes, 0x1EA0, 0x1EF9, COMMON);
        range(classes, 0x2010, 0x2026, COMMON);
        range(classes, 0x2030, 0x203A, COMMON);
        classes[0x00AD] = KNOWN;
        classes[0x20AC] = COMMON;
        classes[0x2116] = COMMON;
        classes[0x2122] = COMMON;
        range(classes, 0x2190, 0x2193, COMMON);
        range(classes, 0x2500, 0x257F, COMMON);
        range(classes, 0x25A0, 0x25CF, COMMON);
        range(classes, 0x2605, 0x2606, COMMON);
        range(classes, 0x2713, 0x2718, COMMON);
        return classes;
    }

    private static void range(byte[] classes, int first, int last, byte kind) {
        for (int c = first; c <= last; c++) {
            if (Character.isDefined(c)) {
                classes[c] = kind;
            }
        }
    }

    private static void fill(byte[] classes, String charset, int firstLead, int lastLead, byte kind) {
        if (!Charset.isSupported(charset)) {
            return;
        }
        Charset set = Charset.forName(charset);
        byte[] pair = new byte[2];
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                pair[0] = (byte) lead;
                pair[1] = (byte) trail;
                String decoded = new String(pair, set);
                char c = decoded.charAt(0);
                if (decoded.length() == 1 && c >= 0x2E80 && c != '\uFFFD' && (c < '\uE000' || c > '\uF8FF')) {
                    classes[c] = kind;
                }
            }
        }
    }
}
