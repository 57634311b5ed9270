package io.github.textproof.rule.character;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A charset in which UTF-8 bytes get read by mistake, as a table from characters back to the bytes they stand for. */
final class Misreading {
    /** No bytes in this charset. */
    static final char NONE = 0;

    /** The bytes of all codes of one byte, and of two, with their line ends. */
    private static final int ONES = 2 * 0x80;

    private static final int PAIRS = 3 * (0xFF - 0x81) * (0xFF - 0x40);

    private final String name;
    private final boolean multiByte;
    /** What software writes for bytes it cannot read, besides U+FFFD. */
    private final char filler;

    /** By char: one byte, two bytes as {@code lead << 8 | trail}, or {@link #NONE}. */
    private final char[] bytes = new char[0x10000];

    /** Of several charsets, an earlier one wins over a later one: vendors differ in the corners. */
    private Misreading(String name, boolean multiByte, String... charsets) {
        this.name = name;
        this.multiByte = multiByte;
        this.filler = name.startsWith("Shift_JIS") ? '\u30FB' : '\uFFFD';
        for (char c = 1; c < 0x80; c++) {
            bytes[c] = c;
        }
        for (String charset : charsets) {
            if (Charset.isSupported(charset)) {
                add(Charset.forName(charset));
            }
        }
    }

    /** All codes are decoded at once, each in a line of its own: a call for each of them would be most of what a cold run over a Chinese text costs. */
    private void add(Charset charset) {
        byte[] lines = new byte[ONES + (multiByte ? PAIRS : 0)];
        int length = 0;
        for (int b = 0x80; b < 0x100; b++) {
            lines[length++] = (byte) b;
            lines[length++] = '\n';
        }
        for (int lead = 0x81; multiByte && lead < 0xFF; lead++) {
            for (int trail = 0x40; trail < 0xFF; trail++) {
                lines[length++] = (byte) lead;
                lines[length++] = (byte) trail;
                lines[length++] = '\n';
            }
        }
        String decoded = new String(lines, charset);
        int start = 0;
        for (int b = 0x80; b < 0x100; b++) {
            start = put(decoded, start, b);
        }
        for (int lead = 0x81; multiByte && lead < 0xFF; lead++) {
            for (int trail = 0x40; trail < 0xFF; trail++) {
                start = put(decoded, start, lead << 8 | trail);
            }
        }
    }

    /** Takes the line at {@code start} if it is one character, and gives the start of the next one. */
    private int put(String decoded, int start, int code) {
        int end = decoded.indexOf('\n', start);
        if (end == start + 1) {
            char c = decoded.charAt(start);
            if (c >= 0x80 && c != '\uFFFD' && bytes[c] == NONE) {
                bytes[c] = (char) code;
            }
        }
        return end + 1;
    }

    /** The charset's name as users know it. */
    String charset() {
        return name;
    }

    boolean isMultiByte() {
        return multiByte;
    }

    /** The byte or the two bytes of {@code c}, or {@link #NONE}. */
    char bytesOf(char c) {
        return bytes[c];
    }

    /** Whether software writes {@code c} for bytes it cannot read in this charset. */
    boolean isFiller(char c) {
        return c == '\uFFFD' || c == filler;
    }

    /** The multi-byte charsets of East Asia; built at first use. */
    static List<Misreading> eastAsian() {
        return EastAsian.ALL;
    }

    /** The single-byte charsets of Europe; built at first use. */
    static List<Misreading> european() {
        return European.ALL;
    }

    private static final class EastAsian {
        static final List<Misreading> ALL = List.of(
                new Misreading("GBK", true, "GBK", "x-mswin-936", "GB18030"),
                new Misreading("Big5", true, "x-windows-950", "Big5-HKSCS"),
                new Misreading("Shift_JIS (CP932)", true, "windows-31j", "Shift_JIS"),
                new Misreading("EUC-KR (CP949)", true, "x-windows-949"));
    }

    private static final class European {
        static final List<Misreading> ALL = build();

        private static List<Misreading> build() {
            List<Misreading> all = new ArrayList<>();
            // the five holes of windows-1252, and all of 80 to 9F, are C1 controls in ISO-8859-1
            all.add(new Misreading("windows-1252", false, "windows-1252", "ISO-8859-1"));
            all.add(new Misreading("windows-1251", false, "windows-1251"));
            all.add(new Misreading("windows-1250", false, "windows-1250", "ISO-8859-1"));
            all.add(new Misreading("KOI8-R", false, "KOI8-R"));
            all.add(new Misreading("Mac Roman", false, "x-MacRoman"));
            all.add(new Misreading("CP437", false, "IBM437"));
            all.add(new Misreading("CP850", false, "IBM850"));
            return List.copyOf(all);
        }
    }
}
