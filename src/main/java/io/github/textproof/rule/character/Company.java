package io.github.textproof.rule.character;

/**
 * Whether a character that was misread in an East Asian charset can be damage at all: one sequence alone is too weak for {@link
 * Utf8Evidence}, and sound Chinese holds many by chance. Looks only as far as the points of the first sequence reach.
 */
final class Company {
    /** What {@link Utf8Evidence} gives for the first sequence. */
    private static final double FIRST = 6.5;

    private static final int LOST = -1;
    private static final int END = -2;

    private final String content;
    private final Misreading misreading;
    private int at;
    /** The second byte of the char before {@link #at}, or -1. */
    private int pending;

    private Company(String content, Misreading misreading, int at, int pending) {
        this.content = content;
        this.misreading = misreading;
        this.at = at;
        this.pending = pending;
    }

    /** Whether another sequence or a lost byte is near the one of three bytes that begins with the char at {@code i} and means {@code decoded}. */
    static boolean has(String content, int i, Misreading misreading, int decoded) {
        boolean drawn = decoded >= 0x2010 && decoded <= 0x2026 || decoded >= 0x2500 && decoded <= 0x257F;
        if (drawn || i > 0 && isLost(content.charAt(i - 1))) {
            return true;
        }
        int code = misreading.bytesOf(content.charAt(i + 1));
        int pending = code >= 0x100 ? code & 0xFF : -1;
        return new Company(content, misreading, i + 2, pending).comes();
    }

    private boolean comes() {
        double score = FIRST;
        int before = 0x80;
        int b = next();
        while (b >= 0 && score > 0) {
            int length = Utf8Bytes.promised(b);
            if (length == 1) {
                score -= b == 0 ? 6 : b < 0x80 ? 0.02 : 4;
                before = b;
                b = next();
                continue;
            }
            int codePoint = b & 0x7F >> length;
            int there = 1;
            int last = b;
            b = next();
            while (there < length && b >= 0x80 && b < 0xC0) {
                codePoint = codePoint << 6 | b & 0x3F;
                there++;
                last = b;
                b = next();
            }
            if (there < length && b == LOST) {
                return true;
            }
            if (there < length) {
                score -= 4.0 * there;
            } else if (length > 2 || codePoint >= 0x386 && codePoint <= 0x45F) {
                return true;
            } else if (codePoint < 0x100) {
                if (SingleByteContext.isLowerCase(before) || b >= 0 && SingleByteContext.isLowerCase(b)) {
                    return true;
                }
            } else {
                score -= 3;
            }
            before = last;
        }
        return b == LOST && score > 0;
    }

    /** The next byte; 0 for a char that the charset does not have. */
    private int next() {
        if (pending >= 0) {
            int trail = pending;
            pending = -1;
            return trail;
        }
        if (at == content.length()) {
            return END;
        }
        char c = content.charAt(at++);
        if (isLost(c)) {
            return LOST;
        }
        int code = c == '\n' || c == '\r' ? END : misreading.bytesOf(c);
        if (code >= 0x100) {
            pending = code & 0xFF;
            return code >> 8;
        }
        return code;
    }

    private static boolean isLost(char c) {
        return c == '?' || c == '\uFFFD' || c == '\u30FB';
    }
}
