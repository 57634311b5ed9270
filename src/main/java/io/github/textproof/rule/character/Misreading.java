package io.github.textproof.rule.character;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;

/** A charset in which UTF-8 bytes get read by mistake, as a table from characters back to the bytes they stand for. */
final class Misreading {
    /** No bytes in this charset. */
    static final char NONE = 0;

    /** No single-byte charset has more chars beyond ASCII, one that is read as another one where it has holes included. */
    static final int NARROW = 2 * 0x80;

    private final String name;
    private final boolean multiByte;
    /** What software writes for bytes it cannot read, besides U+FFFD. */
    private final char filler;

    /** By char: one byte, two bytes as {@code lead << 8 | trail}, or {@link #NONE}. */
    private final char[] bytes = new char[0x10000];

    private Misreading(String name, boolean multiByte, byte[] table, int from) {
        this.name = name;
        this.multiByte = multiByte;
        this.filler = name.startsWith("Shift_JIS") ? '\u30FB' : '\uFFFD';
        CharBuffer chars = ByteBuffer.wrap(table)
                .position(from)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer();
        if (multiByte) {
            chars.get(bytes);
            return;
        }
        for (char c = 1; c < 0x80; c++) {
            bytes[c] = c;
        }
        for (int i = 0; i < NARROW; i++) {
            char c = chars.get();
            bytes[c] = chars.get();
        }
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

    /** The multi-byte charsets of East Asia; read at first use. */
    static List<Misreading> eastAsian() {
        return All.EAST_ASIAN;
    }

    /** The single-byte charsets of Europe; read at first use. */
    static List<Misreading> european() {
        return All.EUROPEAN;
    }

    private static final class All {
        static final List<Misreading> EAST_ASIAN = new ArrayList<>();
        static final List<Misreading> EUROPEAN = new ArrayList<>();

        static {
            byte[] table = Tables.read("misreadings");
            int at = 0;
            for (String name : new String[] {"GBK", "Big5", "Shift_JIS (CP932)", "EUC-KR (CP949)"}) {
                EAST_ASIAN.add(new Misreading(name, true, table, at));
                at += 2 * 0x10000;
            }
            for (String name : new String[] {
                "windows-1252", "windows-1251", "windows-1250", "KOI8-R", "Mac Roman", "CP437", "CP850"
            }) {
                EUROPEAN.add(new Misreading(name, false, table, at));
                at += 4 * NARROW;
            }
        }

        private All() {}
    }
}
