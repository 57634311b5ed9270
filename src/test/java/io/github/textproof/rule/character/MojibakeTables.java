package io.github.textproof.rule.character;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.List;

/** Makes the tables in which the rule {@code mojibake} looks up characters from the charsets of the JDK, and from Unicode's. */
final class MojibakeTables {
    /** The bytes of all codes of one byte, and of two, with their line ends. */
    private static final int ONES = 2 * 0x80;

    private static final int PAIRS = 3 * (0xFF - 0x81) * (0xFF - 0x40);

    private MojibakeTables() {}

    /** The table of one charset; of several, an earlier one wins over a later one: vendors differ in the corners. */
    static char[] bytes(boolean multiByte, String... charsets) {
        char[] bytes = new char[0x10000];
        for (char c = 1; c < 0x80; c++) {
            bytes[c] = c;
        }
        for (String charset : charsets) {
            add(bytes, Charset.forName(charset), multiByte);
        }
        return bytes;
    }

    /** All codes are decoded at once, each in a line of its own. */
    private static void add(char[] bytes, Charset charset, boolean multiByte) {
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
            start = put(bytes, decoded, start, b);
        }
        for (int lead = 0x81; multiByte && lead < 0xFF; lead++) {
            for (int trail = 0x40; trail < 0xFF; trail++) {
                start = put(bytes, decoded, start, lead << 8 | trail);
            }
        }
    }

    /** Takes the line at {@code start} if it is one character, and gives the start of the next one. */
    private static int put(char[] bytes, String decoded, int start, int code) {
        int end = decoded.indexOf('\n', start);
        if (end == start + 1) {
            char c = decoded.charAt(start);
            if (c >= 0x80 && c != '\uFFFD' && bytes[c] == Misreading.NONE) {
                bytes[c] = (char) code;
            }
        }
        return end + 1;
    }

    /** The tables of the multi-byte charsets, then the chars beyond ASCII of the others, each with its byte. */
    static byte[] misreadings() {
        List<char[]> wide = List.of(
                bytes(true, "GBK", "x-mswin-936", "GB18030"),
                bytes(true, "x-windows-950", "Big5-HKSCS"),
                bytes(true, "windows-31j", "Shift_JIS"),
                bytes(true, "x-windows-949"));
        // the five holes of windows-1252, and all of 80 to 9F, are C1 controls in ISO-8859-1
        List<char[]> narrow = List.of(
                bytes(false, "windows-1252", "ISO-8859-1"),
                bytes(false, "windows-1251"),
                bytes(false, "windows-1250", "ISO-8859-1"),
                bytes(false, "KOI8-R"),
                bytes(false, "x-MacRoman"),
                bytes(false, "IBM437"),
                bytes(false, "IBM850"));
        ByteBuffer out = ByteBuffer.allocate(wide.size() * 2 * 0x10000 + narrow.size() * 4 * Misreading.NARROW)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (char[] table : wide) {
            for (char code : table) {
                out.putChar(code);
            }
        }
        for (char[] table : narrow) {
            int count = 0;
            for (char c = 0x80; c < 0xFFFF; c++) {
                if (table[c] != Misreading.NONE) {
                    out.putChar(c).putChar(table[c]);
                    count++;
                }
            }
            for (; count < Misreading.NARROW; count++) {
                out.putChar((char) 0).putChar((char) 0);
            }
        }
        return out.array();
    }

    /** What two bytes mean in each charset of {@link LegacyEvidence}. */
    static byte[] pairs() {
        // JDK 17 adds the seven characters of Solaris to its Big5, too, as soon as somebody asks for Solaris's.
        List<String> charsets = List.of("EUC-KR", "GBK", "x-Big5-Solaris", "EUC-JP", "windows-31j");
        ByteBuffer out = ByteBuffer.allocate(charsets.size() * 2 * LegacyEvidence.LEADS * LegacyEvidence.TRAILS)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (String charset : charsets) {
            for (int i = 0; i < LegacyEvidence.LEADS * LegacyEvidence.TRAILS; i++) {
                byte lead = (byte) (LegacyEvidence.FIRST_LEAD + i / LegacyEvidence.TRAILS);
                byte trail = (byte) (LegacyEvidence.FIRST_TRAIL + i % LegacyEvidence.TRAILS);
                String read = new String(new byte[] {lead, trail}, Charset.forName(charset));
                out.putChar(read.length() == 1 && read.charAt(0) != '\uFFFD' ? read.charAt(0) : 0);
            }
        }
        return out.array();
    }

    static byte[] everyday() {
        byte[] classes = new byte[0x10000];
        fill(classes, "GB2312", 0xD8, 0xF7, Everyday.KNOWN);
        fill(classes, "x-windows-950", 0xC9, 0xF9, Everyday.KNOWN);
        fill(classes, "windows-31j", 0x98, 0x9F, Everyday.KNOWN);
        fill(classes, "windows-31j", 0xE0, 0xEA, Everyday.KNOWN);
        fill(classes, "x-windows-949", 0x81, 0xFD, Everyday.KNOWN);
        range(classes, 0x00A0, 0x06FF, Everyday.KNOWN);
        range(classes, 0x0900, 0x1FFF, Everyday.KNOWN);
        range(classes, 0x2010, 0x27BF, Everyday.KNOWN);
        fill(classes, "GB2312", 0xB0, 0xD7, Everyday.COMMON);
        fill(classes, "x-windows-950", 0xA4, 0xC6, Everyday.COMMON);
        fill(classes, "windows-31j", 0x88, 0x97, Everyday.COMMON);
        fill(classes, "x-windows-949", 0xB0, 0xC8, Everyday.COMMON);
        range(classes, 0x3000, 0x3020, Everyday.COMMON);
        range(classes, 0x3041, 0x3096, Everyday.COMMON);
        range(classes, 0x30A1, 0x30FE, Everyday.COMMON);
        range(classes, 0xFF01, 0xFF5E, Everyday.COMMON);
        range(classes, 0x00A0, 0x017F, Everyday.COMMON);
        range(classes, 0x0218, 0x021B, Everyday.COMMON);
        range(classes, 0x0386, 0x03CE, Everyday.COMMON);
        range(classes, 0x0401, 0x045F, Everyday.COMMON);
        range(classes, 0x0490, 0x0491, Everyday.COMMON);
        range(classes, 0x05D0, 0x05EA, Everyday.COMMON);
        range(classes, 0x060C, 0x0660, Everyday.COMMON);
        range(classes, 0x0670, 0x06D3, Everyday.COMMON);
        range(classes, 0x0901, 0x0D6F, Everyday.COMMON);
        range(classes, 0x0E01, 0x0E5B, Everyday.COMMON);
        range(classes, 0x10D0, 0x10FA, Everyday.COMMON);
        range(classes, 0x1EA0, 0x1EF9, Everyday.COMMON);
        range(classes, 0x2010, 0x2026, Everyday.COMMON);
        range(classes, 0x2030, 0x203A, Everyday.COMMON);
        classes[0x00AD] = Everyday.KNOWN;
        classes[0x20AC] = Everyday.COMMON;
        classes[0x2116] = Everyday.COMMON;
        classes[0x2122] = Everyday.COMMON;
        range(classes, 0x2190, 0x2193, Everyday.COMMON);
        range(classes, 0x2500, 0x257F, Everyday.COMMON);
        range(classes, 0x25A0, 0x25CF, Everyday.COMMON);
        range(classes, 0x2605, 0x2606, Everyday.COMMON);
        range(classes, 0x2713, 0x2718, Everyday.COMMON);
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

    /** The leads of East Asia and what may follow them, then those of Europe. */
    static byte[] suspicion() {
        ByteBuffer out = ByteBuffer.allocate(2 * 0x10000 + 2 * Suspicion.EUROPEAN);
        byte[] leads = new byte[0x10000];
        byte[] follows = new byte[0x10000];
        eastAsian(Misreading.eastAsian(), leads, follows);
        out.put(leads).put(follows);
        leads = new byte[Suspicion.EUROPEAN];
        byte[] continuations = new byte[Suspicion.EUROPEAN];
        european(Misreading.european(), leads, continuations);
        return out.put(leads).put(continuations).array();
    }

    private static void eastAsian(List<Misreading> all, byte[] leads, byte[] follows) {
        for (int c = 0x80; c < 0x10000; c++) {
            for (int k = 0; k < all.size(); k++) {
                int code = all.get(k).bytesOf((char) c);
                boolean lead = code >= 0xE200 && code < 0xF000 || Suspicion.isCyrillic(code) || code >> 8 == 0xC3;
                if (lead && (code & 0xC0) == 0x80) {
                    leads[c] |= (byte) (1 << k);
                }
                int first = code >= 0x100 ? code >> 8 : code;
                if (first >= 0x80 && first < 0xC0 || Suspicion.isCyrillic(code)) {
                    follows[c] |= (byte) (1 << k);
                }
            }
        }
        for (char c : Signatures.FIRSTS.toCharArray()) {
            leads[c] = Byte.MIN_VALUE;
        }
    }

    private static void european(List<Misreading> all, byte[] leads, byte[] continuations) {
        for (int c = 0x80; c < leads.length; c++) {
            for (int k = 0; k < all.size(); k++) {
                int code = all.get(k).bytesOf((char) c);
                if (code >= 0xC2 && code < 0xF5) {
                    leads[c] |= (byte) (1 << k);
                } else if (code >= 0x80 && code < 0xC0) {
                    continuations[c] |= (byte) (1 << k);
                }
            }
        }
    }
}
