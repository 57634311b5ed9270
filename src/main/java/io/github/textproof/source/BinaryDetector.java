package io.github.textproof.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells binary content from text by its first bytes. */
public final class BinaryDetector {
    /** How many bytes of a file are looked at. */
    public static final int HEAD = 8192;

    /** First bytes of formats that need not hold a NUL early on: PDF, ZIP, gzip, PostScript fonts, WOFF, JKS, JCEKS, class files. */
    private static final byte[][] SIGNATURES = {
        ascii("%PDF-"),
        ascii("PK\3\4"),
        ascii("PK\5\6"),
        {0x1F, (byte) 0x8B},
        ascii("wOFF"),
        ascii("wOF2"),
        ascii("GIF8"),
        {(byte) 0x89, 'P', 'N', 'G'},
        {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
        {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED},
        {(byte) 0xCE, (byte) 0xCE, (byte) 0xCE, (byte) 0xCE},
        {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
        {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
    };

    private BinaryDetector() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether the first {@code length} bytes of {@code head} are no text; files of a known text format get the benefit of the doubt. */
    public static boolean isBinary(byte[] head, int length, Format format) {
        if (ByteOrderMark.of(head) != null) {
            return false;
        }
        for (byte[] signature : SIGNATURES) {
            if (startsWith(head, length, signature)) {
                return true;
            }
        }
        int zeros = 0;
        int controls = 0;
        for (int i = 0; i < length; i++) {
            byte b = head[i];
            if (b < 0x20 && b >= 0) {
                if (b == 0) {
                    zeros++;
                } else if (b < 0x07 || b >= 0x10 && b != 0x1A && b != 0x1B) {
                    controls++;
                }
            }
        }
        if (zeros + controls == 0 || zeros > 0 && utf16WithoutMark(head, length) != null) {
            return false;
        }
        return format == Format.OTHER
                ? zeros > 0 || controls > 2 && controls * 50 > length
                : (zeros + controls) * 10 > length;
    }

    private static boolean startsWith(byte[] head, int length, byte[] signature) {
        if (length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (head[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * UTF-16LE or UTF-16BE when the bytes are plainly Western text in it: nearly every second byte is NUL, hardly any of the others. Null
     * otherwise; Chinese in UTF-16 without a mark cannot be told from binary content this way.
     */
    public static @Nullable Charset utf16WithoutMark(byte[] head, int length) {
        int even = 0;
        int odd = 0;
        int printable = 0;
        int pairs = Math.min(length, HEAD) / 2;
        if (pairs < 2) {
            return null;
        }
        for (int i = 0; i < pairs; i++) {
            byte first = head[2 * i];
            byte second = head[2 * i + 1];
            even += first == 0 ? 1 : 0;
            odd += second == 0 ? 1 : 0;
            byte other = first == 0 ? second : first;
            printable += other >= 0x20 || other == '\n' || other == '\r' || other == '\t' ? 1 : 0;
        }
        if (printable * 10 < pairs * 9) {
            return null;
        }
        if (odd * 10 >= pairs * 8 && even * 50 <= pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return even * 10 >= pairs * 8 && odd * 50 <= pairs ? StandardCharsets.UTF_16BE : null;
    }
}
