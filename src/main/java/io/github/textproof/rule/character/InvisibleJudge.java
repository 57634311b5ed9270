package io.github.textproof.rule.character;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Format;
import io.github.textproof.source.Text;
import org.jspecify.annotations.Nullable;

/** Says of one invisible character whether its neighbours need it, for one file. */
final class InvisibleJudge {
    private final Text text;
    private final String content;
    private final Format format;
    private @Nullable Boolean rightToLeft;
    private @Nullable Boolean joinerScript;
    private @Nullable Boolean zeroWidthSpaceScript;

    InvisibleJudge(Text text, Format format) {
        this.text = text;
        this.content = text.content();
        this.format = format;
    }

    /** The ranges of the chars that {@link #isInvisible} looks for. */
    static final String INVISIBLE =
            "\u00AD\u00AD\u061C\u061C\u115F\u1160\u180B\u180F\u200B\u200F\u2060\u2064\u206A\u206F\u3164\u3164\uDB40\uDB40\uFE00\uFE0F\uFEFF\uFEFF\uFFA0\uFFA0";

    /** Whether the character at {@code offset} is one that this rule judges. */
    static boolean isInvisible(String content, int offset) {
        char c = content.charAt(offset);
        if (c < 0x2000) {
            return c == 0xAD || c == 0x61C || c == 0x115F || c == 0x1160 || c >= 0x180B && c <= 0x180F;
        }
        if (c < 0x2070) {
            return c >= 0x200B && c <= 0x200F || c >= 0x2060 && c <= 0x2064 || c >= 0x206A;
        }
        if (c == 0xDB40) {
            int codePoint = content.codePointAt(offset);
            return codePoint >= 0xE0000 && codePoint <= 0xE01EF;
        }
        return c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || c >= 0xFE00 && c <= 0xFE0F;
    }

    static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF
                || isMongolianSelector(codePoint);
    }

    private static boolean isMongolianSelector(int codePoint) {
        return codePoint >= 0x180B && codePoint <= 0x180D || codePoint == 0x180F;
    }

    /** Whether deleting the char surely keeps the meaning of this file's text. */
    boolean isUseless(char c) {
        return c == 0x2060 || c == 0xFEFF || c == 0x200B && !hasZeroWidthSpaceScript();
    }

    /** The most that can be said against the character at {@code offset}; off when it is right where it is. */
    Severity judge(int offset) {
        int c = content.codePointAt(offset);
        int before = CodePoints.before(content, offset);
        int after = CodePoints.at(content, offset + Character.charCount(c));
        if (isVariationSelector(c)) {
            return varies(before, c) ? Severity.OFF : proseInHtml(offset);
        }
        return switch (c) {
            case 0xAD -> softHyphen(offset, before, after);
            case 0x200B -> zeroWidthSpace(offset, before, after);
            case 0x200C, 0x200D -> joiner(offset, c, before, after);
            case 0x200E, 0x200F, 0x61C -> hasRightToLeft() ? Severity.OFF : Severity.WARNING;
            case 0x2061, 0x2062, 0x2063, 0x2064 ->
                format == Format.XML || format == Format.HTML ? Severity.OFF : Severity.ERROR;
            case 0x115F, 0x1160 -> isJamo(before) || isJamo(after) ? Severity.OFF : Severity.ERROR;
            case 0x180E -> isMongolian(before) || isMongolian(after) ? Severity.OFF : Severity.ERROR;
            default -> c >= 0xE0000 && c <= 0xE007F && endsFlag(offset) ? Severity.OFF : proseInHtml(offset);
        };
    }

    /** An error, but only a warning in the running text of HTML, outside tags. */
    private Severity proseInHtml(int offset) {
        if (format != Format.HTML) {
            return Severity.ERROR;
        }
        for (int i = offset - 1; i >= 0 && offset - i < 500; i--) {
            char c = content.charAt(i);
            if (c == '<' || c == '>') {
                return c == '<' ? Severity.ERROR : Severity.WARNING;
            }
        }
        return Severity.WARNING;
    }

    private Severity softHyphen(int offset, int before, int after) {
        // In damaged UTF-8 it is the second half of a letter such as í: the rule mojibake says so.
        if (InvisibleCharacter.hyphenates(format)
                || before >= 0xC2 && before <= 0xF4
                || Utf8Debris.holds(content, offset)) {
            return Severity.OFF;
        }
        return Character.isLetter(before) && Character.isLetter(after) ? Severity.WARNING : Severity.ERROR;
    }

    private Severity zeroWidthSpace(int offset, int before, int after) {
        if (Scripts.usesZeroWidthSpace(before) || Scripts.usesZeroWidthSpace(after)) {
            return Severity.OFF;
        }
        if (hasZeroWidthSpaceScript() && !(Character.isLetter(before) && Character.isLetter(after))) {
            return Severity.OFF;
        }
        boolean breaks = format == Format.HTML
                && before > ' '
                && after > ' '
                && before != '>'
                && !Character.isLetterOrDigit(before)
                && after != '<';
        return breaks ? Severity.OFF : proseInHtml(offset);
    }

    private Severity joiner(int offset, int c, int before, int after) {
        if (Scripts.usesJoiners(before) || Scripts.usesJoiners(after)) {
            return Severity.OFF;
        }
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        // Program source lists the characters of identifiers.
        if (!letters && (format == Format.JAVASCRIPT || hasJoinerScript())) {
            return Severity.OFF;
        }
        if (c == 0x200D && Scripts.isEmojiPart(before) && Scripts.isEmojiPart(after)) {
            return Severity.OFF;
        }
        return letters && isLatin(before) && isLatin(after) ? Severity.WARNING : proseInHtml(offset);
    }

    private static boolean isLatin(int c) {
        return c < 0x250;
    }

    private static boolean isJamo(int c) {
        return c >= 0x1100 && c <= 0x11FF || c >= 0xA960 && c <= 0xA97F || c >= 0xD7B0 && c <= 0xD7FF;
    }

    private static boolean isMongolian(int c) {
        return c >= 0x1800 && c <= 0x18AF;
    }

    /** Whether {@code selector} has something to vary: UTS 51 and 37, StandardizedVariants.txt. */
    private static boolean varies(int base, int selector) {
        if (base < 0 || isVariationSelector(base)) {
            return false;
        }
        if (isMongolianSelector(selector)) {
            return isMongolian(base);
        }
        int type = Character.getType(base);
        boolean letter = Character.isLetter(base);
        if (selector >= 0xE0100) {
            return Character.isIdeographic(base) || type == Character.UNASSIGNED;
        }
        if (selector >= 0xFE0E) {
            return switch (type) {
                case Character.OTHER_SYMBOL,
                        Character.MATH_SYMBOL,
                        Character.MODIFIER_SYMBOL,
                        Character.UNASSIGNED,
                        Character.OTHER_NUMBER -> true;
                case Character.OTHER_PUNCTUATION, Character.DASH_PUNCTUATION ->
                    base == '#' || base == '*' || base > 0x7F;
                default ->
                    base == 0x2139
                            || base == 0x20E3
                            || base >= '0' && base <= '9'
                            || base == 0x3030
                            || base > 0x2190 && !letter;
            };
        }
        return !Character.isWhitespace(base) && !(letter && base < 0x590);
    }

    /** Whether the tag character belongs to a flag: U+1F3F4, then tags (UTS 51, ED-14a). */
    private boolean endsFlag(int offset) {
        int i = offset;
        int tags = 0;
        while (i >= 2 && tags++ < 32) {
            int c = content.codePointBefore(i);
            if (c == 0x1F3F4) {
                return true;
            }
            if (c < 0xE0020 || c > 0xE007F) {
                return false;
            }
            i -= 2;
        }
        return false;
    }

    private boolean hasRightToLeft() {
        if (rightToLeft == null) {
            rightToLeft = Scripts.hasRightToLeft(content, 0, text.length());
        }
        return rightToLeft;
    }

    private boolean hasJoinerScript() {
        if (joinerScript == null) {
            joinerScript = Scripts.hasJoinerScript(content);
        }
        return joinerScript;
    }

    private boolean hasZeroWidthSpaceScript() {
        if (zeroWidthSpaceScript == null) {
            zeroWidthSpaceScript = Scripts.hasZeroWidthSpaceScript(content);
        }
        return zeroWidthSpaceScript;
    }
}
