package io.github.textproof.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The byte order marks of Unicode 16.0, section 23.8. */
public enum ByteOrderMark {
    // UTF-32LE begins like UTF-16LE, so it is asked first.
    UTF_32BE(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
    UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE);

    private static final ByteOrderMark[] ALL = values();

    private final Charset charset;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final int[] bytes;

    ByteOrderMark(Charset charset, int... bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    /** The mark at the start of {@code content}, or null. */
    public static @Nullable ByteOrderMark of(byte[] content) {
        // Nearly every file begins with ASCII: one look decides.
        if (content.length < 2 || content[0] > 0) {
            return null;
        }
        for (ByteOrderMark mark : ALL) {
            if (mark.startsWith(content)) {
                return mark;
            }
        }
        return null;
    }

    private boolean startsWith(byte[] content) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** What the mark says the bytes are. */
    public Charset charset() {
        return charset;
    }

    /** Its length in bytes. */
    public int length() {
        return bytes.length;
    }
}
