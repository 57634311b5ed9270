package io.github.textproof.rule.encoding;

import io.github.textproof.source.BinaryDetector;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells when the bytes plainly are Unicode although another charset was decided; the byte rules share it, so one cause is reported once. */
final class Contradiction {
    /** Western text in UTF-16 has a NUL this early. */
    private static final int LOOK = 16;
    /** Fewer characters prove no UTF-16. */
    private static final int ENOUGH = 16;

    private Contradiction() {}

    /** UTF-8, UTF-16LE or UTF-16BE when the bytes prove it against the decided charset; null when nothing contradicts. */
    static @Nullable Charset of(Decoded decoded) {
        byte[] bytes = decoded.resource().bytes();
        Charset decided = decoded.resource().charset().charset();
        if (decoded.resource().charset().bomLength() > 0) {
            return null;
        }
        boolean wide = decided.name().startsWith("UTF-16") || decided.name().startsWith("UTF-32");
        if (!wide && hasEarlyZero(bytes)) {
            Charset utf16 = BinaryDetector.utf16WithoutMark(bytes, Math.min(bytes.length, BinaryDetector.HEAD));
            if (utf16 != null) {
                return utf16;
            }
        }
        if (!wide && !decoded.isWellFormed()) {
            Charset utf16 = utf16(bytes);
            if (utf16 != null) {
                return utf16;
            }
        }
        if (decided.equals(StandardCharsets.UTF_8)
                || decided.name().startsWith("ISO-2022")
                || !wide && Decoder.isAscii(bytes, 0)) {
            return null;
        }
        String text = strictly(bytes, 0, bytes.length, StandardCharsets.UTF_8);
        return text != null && (wide ? isMostlyAscii(text) : isProof(text, decoded)) ? StandardCharsets.UTF_8 : null;
    }

    /** UTF-16 of ordinary, mostly Chinese or Japanese text, in which few bytes are NUL. */
    private static @Nullable Charset utf16(byte[] bytes) {
        if (bytes.length < 2 * ENOUGH || bytes.length % 2 != 0) {
            return null;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (isOrdinary(bytes, charset.equals(StandardCharsets.UTF_16LE))
                    && strictly(bytes, 0, bytes.length, charset) != null) {
                return charset;
            }
        }
        return null;
    }

    /** Whether nearly all characters are of the blocks that texts are written in, and one is an ASCII blank or letter. */
    private static boolean isOrdinary(byte[] bytes, boolean little) {
        int odd = 0;
        int ascii = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            int c = (bytes[little ? i + 1 : i] & 0xFF) << 8 | bytes[little ? i : i + 1] & 0xFF;
            if (c >= 0x20 && c < 0x7F || c == '\n' || c == '\r' || c == '\t') {
                ascii++;
            } else if (!(c >= 0x3000 && c < 0x3100 || c >= 0x4E00 && c < 0xA000 || c >= 0xFF01 && c < 0xFF5F)
                    && ++odd * 100L > bytes.length) {
                return false;
            }
        }
        return ascii > 0;
    }

    private static boolean hasEarlyZero(byte[] bytes) {
        for (int i = 0; i < Math.min(LOOK, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether text that decodes as UTF-8 cannot reasonably be the decided charset. Two sequences hardly occur by chance in a single-byte
     * charset; GBK and its kin make two-byte sequences more easily.
     */
    private static boolean isProof(String text, Decoded decoded) {
        int sequences = 0;
        int longOnes = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0x80) {
                int type = Character.getType(c);
                if (type == Character.CONTROL || type == Character.UNASSIGNED || type == Character.PRIVATE_USE) {
                    return false;
                }
                sequences++;
                longOnes += c >= 0x800 ? 1 : 0;
            }
        }
        if (!decoded.isWellFormed()) {
            return sequences > 0;
        }
        Charset charset = decoded.resource().charset().charset();
        boolean singleByte = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
        return singleByte ? sequences >= 2 || longOnes >= 1 : longOnes >= 2 || sequences >= 6;
    }

    private static boolean isMostlyAscii(String text) {
        int ascii = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            ascii += c < 0x80 ? 1 : 0;
        }
        return ascii * 10L >= text.length() * 9L && ascii > 0;
    }

    /** The bytes' text, or null when the charset does not allow all of them. */
    static @Nullable String strictly(byte[] bytes, int offset, int length, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, offset, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Whether both mean the same bytes: UTF-16 stands for either byte order. */
    static boolean isSame(Charset one, Charset other) {
        return one.equals(other)
                || family(one).equals(family(other)) && !family(one).isEmpty();
    }

    private static String family(Charset charset) {
        String name = Charsets.displayName(charset);
        return name.startsWith("UTF-16") ? "UTF-16" : name.startsWith("UTF-32") ? "UTF-32" : "";
    }
}
