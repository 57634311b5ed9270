package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.message.Argument;
import org.jspecify.annotations.Nullable;

/**
 * What a translator or a keyboard made of an argument: other brackets, a letter for a digit, a blank inside, a bracket lost.
 *
 * @param start its first char in the value
 * @param end the char after its last
 */
record Slip(int start, int end) {
    private static final String OPENING = "{(\uff5b\uff08[<\u3014\u300c";
    private static final String CLOSING = "})\uff5d\uff09]>\u3015\u300d";

    /** The place in {@code value} that was meant to be {@code wanted}, as {@code base} writes it, or null. */
    static @Nullable Slip of(String value, String base, Argument wanted) {
        return switch (wanted.style()) {
            case PRINTF -> printf(value, wanted);
            case NUMBERED, NAMED -> braces(value, wanted.name());
            case DOLLAR, HASH, DOUBLE, PERCENT_BRACE -> named(value, base, wanted.name());
            default -> null;
        };
    }

    /** A bracket of another shape or width, a letter O for a zero, a bracket lost. */
    private static @Nullable Slip braces(String value, String name) {
        for (int i = 0; i < value.length(); i++) {
            boolean opens = OPENING.indexOf(value.charAt(i)) >= 0;
            int nameStart = opens ? skipBlanks(value, i + 1) : i;
            int nameEnd = nameEnd(value, nameStart, name);
            if (nameEnd < 0) {
                continue;
            }
            int close = skipBlanks(value, nameEnd);
            boolean closes = close < value.length() && CLOSING.indexOf(value.charAt(close)) >= 0;
            boolean braceOpens = opens && (value.charAt(i) == '{' || value.charAt(i) == '\uff5b');
            boolean braceCloses = closes && (value.charAt(close) == '}' || value.charAt(close) == '\uff5d');
            boolean alone = i == 0 || !Character.isLetterOrDigit(value.charAt(i - 1));
            if (braceOpens
                    || braceCloses && (opens || alone)
                    || opens && closes && name.length() == 1 && isDigit(name)) {
                return new Slip(i, closes ? close + 1 : nameEnd);
            }
        }
        return null;
    }

    private static boolean isDigit(String name) {
        return name.charAt(0) >= '0' && name.charAt(0) <= '9';
    }

    private static int skipBlanks(String value, int from) {
        int i = from;
        while (i < value.length() && (Character.isWhitespace(value.charAt(i)) || value.charAt(i) == '\u00a0')) {
            i++;
        }
        return i;
    }

    /** Where the name, or a look-alike of its digits, ends when it stands at {@code start}; -1 when it does not. */
    private static int nameEnd(String value, int start, String name) {
        int end = start + name.length();
        if (end > value.length()) {
            return -1;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = value.charAt(start + i);
            char wanted = name.charAt(i);
            boolean fits = c == wanted
                    || c == wanted + 0xFEE0
                    || wanted == '0' && (c == 'O' || c == 'o')
                    || wanted == '1' && (c == 'l' || c == 'I');
            if (!fits) {
                return -1;
            }
        }
        return end;
    }

    /** Some of the signs around the name. */
    private static @Nullable Slip named(String value, String base, String name) {
        int at = value.indexOf(name);
        if (at < 0 || name.length() < 3 || value.contains(base)) {
            return null;
        }
        int start = at;
        while (start > 0 && "{$#% \uff5b\uff04".indexOf(value.charAt(start - 1)) >= 0) {
            start--;
        }
        int end = at + name.length();
        while (end < value.length() && "} \uff5d".indexOf(value.charAt(end)) >= 0) {
            end++;
        }
        String around = value.substring(start, at) + value.substring(at + name.length(), end);
        return around.isBlank() ? null : new Slip(start, end);
    }

    /** {@code % s}, {@code %S}, {@code ％s}, {@code $s}, {@code s%}. */
    private static @Nullable Slip printf(String value, Argument wanted) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '%' && c != '\uff05') {
                continue;
            }
            int letter = skipBlanks(value, i + 1);
            boolean fits = letter < value.length()
                    && String.valueOf(value.charAt(letter)).equals(wanted.type());
            boolean wordEnds = letter + 1 >= value.length() || !Character.isLetterOrDigit(value.charAt(letter + 1));
            boolean afterNumber = i > 0 && Character.isDigit(value.charAt(i - 1));
            if (fits && wordEnds && !afterNumber && (letter > i + 1 || c == '\uff05')) {
                return new Slip(i, letter + 1);
            }
        }
        return null;
    }

    /** Whether one letter more, less, other or two swapped ones make the one of the other. */
    static boolean isOneEditAway(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        String restA = a.substring(start);
        String restB = b.substring(start);
        if (restA.length() != restB.length()) {
            String longer = restA.length() > restB.length() ? restA : restB;
            String shorter = restA.length() > restB.length() ? restB : restA;
            return longer.substring(1).equals(shorter);
        }
        boolean other = restA.substring(1).equals(restB.substring(1));
        boolean swapped = restA.length() >= 2
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return other || swapped;
    }
}
