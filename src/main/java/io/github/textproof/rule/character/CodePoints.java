package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.source.Charsets;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.source.UnicodeEscapes;
import java.nio.charset.Charset;
import java.util.Locale;

/** What the rules about single characters ask and say of code points. */
final class CodePoints {
    /** How far a look at the surroundings goes, in chars. */
    private static final int NEAR = 64;
    /** The first half of a tag character; tags in a row are a hidden text. */
    private static final char TAG = 0xDB40;

    /** The first words of character names that are proper names. */
    private static final String[] SCRIPTS = {
        "arabic",
        "armenian",
        "cherokee",
        "coptic",
        "cyrillic",
        "devanagari",
        "greek",
        "halfwidth hangul",
        "hangul",
        "hebrew",
        "latin",
        "lisu",
        "mongolian"
    };

    private CodePoints() {}

    /** {@code U+200B zero width space}. */
    static String describe(int codePoint) {
        return label(codePoint) + " " + name(codePoint);
    }

    /** {@code U+200B}. */
    static String label(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    /** The Unicode name in lower case, or a better known one. */
    static String name(int codePoint) {
        if (codePoint == 0xFEFF) {
            return "byte order mark";
        }
        if (codePoint < 0x20 || codePoint >= 0x7F && codePoint < 0xA0) {
            return controlName(codePoint);
        }
        String name = Character.isValidCodePoint(codePoint) ? Character.getName(codePoint) : null;
        if (name == null) {
            return "unassigned";
        }
        // For ideographs and syllables the JDK makes a name of the block and the number.
        String number = " " + Integer.toHexString(codePoint);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(number)) {
            return Character.isIdeographic(codePoint)
                    ? "ideograph"
                    : Character.isLetter(codePoint) ? "syllable" : "character";
        }
        for (String script : SCRIPTS) {
            if (lower.startsWith(script)) {
                return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
            }
        }
        return lower;
    }

    private static String controlName(int codePoint) {
        return switch (codePoint) {
            case 0x07 -> "bell";
            case 0x08 -> "backspace";
            case 0x0B -> "vertical tab";
            case 0x0C -> "form feed";
            case 0x1A -> "substitute";
            case 0x1B -> "escape";
            case 0x7F -> "delete";
            case 0x85 -> "next line";
            default -> "control character";
        };
    }

    /** Puts {@code replacement} in the place of {@code [start, end)}, all beyond ASCII in it as escapes where an escape stood. */
    static Edit replace(Text text, int start, int end, String replacement) {
        Span span = text.span(start, end);
        for (int i = start; i < end; i++) {
            if (text.isEscaped(i)) {
                return new Edit(
                        span, escape(replacement, text.source().content().substring(span.start(), span.end())));
            }
        }
        return new Edit(span, replacement);
    }

    /** The digits are in the case of those that stood there. */
    private static String escape(String characters, String escapes) {
        boolean upper = escapes.chars().anyMatch(c -> c >= 'A' && c <= 'F');
        return UnicodeEscapes.of(characters, upper);
    }

    /** Whether the charset has all of these characters. */
    static boolean canWrite(Charset charset, String characters) {
        return charset.name().startsWith("UTF-") || Charsets.canEncode(charset, characters);
    }

    /** The code point that ends before {@code offset}, or -1 at the start of the text. */
    static int before(String content, int offset) {
        return offset > 0 ? content.codePointBefore(offset) : -1;
    }

    /** The code point at {@code offset}, or -1 at the end of the text. */
    static int at(String content, int offset) {
        return offset < content.length() ? content.codePointAt(offset) : -1;
    }

    /**
     * Whether the characters {@code [start, end)} are data rather than text: the whole of a quoted string or escaped value, part of a
     * character class, or a list in ascending order.
     */
    static boolean isListed(Text text, int start, int end) {
        String content = text.content();
        int left = start;
        while (left > 0 && start - left < NEAR && isTransparent(content.charAt(left - 1))) {
            left--;
        }
        int right = end;
        while (right < content.length() && right - end < NEAR && isTransparent(content.charAt(right))) {
            right++;
        }
        if (content.charAt(start) != TAG && isAscending(content, left, right)) {
            return true;
        }
        int before = before(content, left);
        int after = at(content, right);
        if (isQuote(before) && isQuote(after) || before == '[' && after == ']') {
            return true;
        }
        if (text.isEscaped(start)) {
            while (left > 0 && content.charAt(left - 1) == ' ') {
                left--;
            }
            before = before(content, left);
            boolean opens = isQuote(before) || before >= 0 && "=:,;[(|/".indexOf(before) >= 0;
            boolean closes = isQuote(after) || after < 0 || "\r\n,;])|/".indexOf(after) >= 0;
            if (opens && closes) {
                return true;
            }
        }
        return isCharacterClass(content, start, end);
    }

    private static boolean isQuote(int c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** Invisible characters, and the hyphen of a range. */
    private static boolean isTransparent(char c) {
        if (c < 0x7F) {
            return c == '-';
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR -> true;
            default -> c >= 0xFE00 && c <= 0xFE0F || c == 0x3164 || c == 0xFFA0 || c == 0x115F || c == 0x1160;
        };
    }

    private static boolean isAscending(String content, int start, int end) {
        int count = 0;
        int last = -1;
        for (int i = start; i < end; ) {
            int c = content.codePointAt(i);
            i += Character.charCount(c);
            if (c != '-') {
                if (c <= last) {
                    return false;
                }
                last = c;
                count++;
            }
        }
        return count >= 3;
    }

    /** Whether the place is inside {@code [...]} that holds no word. */
    private static boolean isCharacterClass(String content, int start, int end) {
        int open = start;
        while (open > 0 && start - open < NEAR && "[]\"\n".indexOf(content.charAt(open - 1)) < 0) {
            open--;
        }
        int close = end;
        while (close < content.length() && close - end < NEAR && "[]\"\n".indexOf(content.charAt(close)) < 0) {
            close++;
        }
        if (open == 0 || close == content.length() || content.charAt(open - 1) != '[' || content.charAt(close) != ']') {
            return false;
        }
        int letters = 0;
        for (int i = open; i < close; i++) {
            char c = content.charAt(i);
            if (c == '-' || !isTransparent(c)) {
                letters = Character.isLetter(c) ? letters + 1 : 0;
                if (letters == 3) {
                    return false;
                }
            }
        }
        return true;
    }
}
