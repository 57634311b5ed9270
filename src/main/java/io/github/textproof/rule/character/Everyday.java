package io.github.textproof.rule.character;

/** Which characters people write every day. */
final class Everyday {
    /** Unassigned, private or a control. */
    static final byte ODD = 0;
    /** A character of some script or set that is not among the common ones. */
    static final byte KNOWN = 1;
    /** A character of everyday text: a letter of a living script, punctuation, a first-level ideograph. */
    static final byte COMMON = 2;

    private static final byte[] CLASSES = Tables.read("everyday");

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
}
