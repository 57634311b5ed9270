package io.github.textproof.syntax.toml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges values that stand without quotes (TOML 1.0.0, "Integer", "Float", "Boolean" and the four kinds of dates). */
final class Scalars {
    private final boolean newer;

    Scalars(boolean newer) {
        this.newer = newer;
    }

    /** What is wrong with the value, or null. */
    @Nullable
    String problem(String value) {
        char first = value.charAt(0);
        boolean signed = first == '+' || first == '-';
        String bare = signed ? value.substring(1) : value;
        if (bare.equals("inf") || bare.equals("nan") || !signed && (bare.equals("true") || bare.equals("false"))) {
            return null;
        }
        char begin = bare.isEmpty() ? 0 : bare.charAt(0);
        if (begin == '.' && bare.length() > 1 && isDigit(bare.charAt(1))) {
            return "a digit belongs before the point: '" + Words.shorten(value) + "'";
        }
        if (!isDigit(begin)) {
            return word(value, bare.toLowerCase(Locale.ROOT));
        }
        if (!signed && isDate(bare)) {
            return Dates.problem(bare, newer);
        }
        return number(value, bare, signed);
    }

    /** Whether it can only be meant as a date or time. */
    private static boolean isDate(String value) {
        boolean time = value.length() > 2 && isDigit(value.charAt(1)) && value.charAt(2) == ':';
        return time
                || value.length() > 7
                        && isDigit(value.charAt(1))
                        && isDigit(value.charAt(2))
                        && isDigit(value.charAt(3))
                        && value.charAt(4) == '-';
    }

    private static @Nullable String word(String value, String lower) {
        return switch (lower) {
            case "true", "false" -> "true and false are written in lower case and without a sign, not '" + value + "'";
            case "inf", "nan" -> "inf and nan are written in lower case, not '" + value + "'";
            case "infinity" -> "infinity is written inf, not '" + value + "'";
            case "yes", "no", "on", "off" ->
                "'" + value + "' is no boolean of TOML: write true or false, or quotes around it";
            case "null", "nil", "none" -> "TOML has no " + value + ": leave the key out, or write quotes around it";
            default -> noValue(value);
        };
    }

    private static String noValue(String value) {
        char last = value.charAt(value.length() - 1);
        return last == '"' || last == '\''
                ? "the opening " + last + " of the string is missing"
                : "a string needs quotes: '" + Words.shorten(value) + "' is no number, date or boolean";
    }

    private static @Nullable String number(String value, String bare, boolean signed) {
        if (bare.length() > 1 && bare.charAt(0) == '0' && "xobXOB".indexOf(bare.charAt(1)) >= 0) {
            return prefixed(value, bare, signed);
        }
        int whole = digits(bare, 0);
        int end = whole;
        if (end < bare.length() && bare.charAt(end) == '.') {
            end = digits(bare, whole + 1);
            if (end == whole + 1) {
                return "a digit belongs behind the point: '" + Words.shorten(value) + "'";
            }
        }
        if (end < bare.length() && (bare.charAt(end) == 'e' || bare.charAt(end) == 'E')) {
            int from = end + 1;
            if (from < bare.length() && (bare.charAt(from) == '+' || bare.charAt(from) == '-')) {
                from++;
            }
            end = digits(bare, from);
            if (end == from && end == bare.length()) {
                return "the exponent has no digits: '" + Words.shorten(value) + "'";
            }
        }
        if (end < bare.length()) {
            return bare.charAt(end) == '_' || bare.charAt(end - 1) == '_' ? underscore(value) : noValue(value);
        }
        return whole > 1 && bare.charAt(0) == '0'
                ? "a number must not begin with 0: '" + Words.shorten(value) + "'; quotes make it a string"
                : null;
    }

    private static @Nullable String prefixed(String value, String bare, boolean signed) {
        if (Character.isUpperCase(bare.charAt(1))) {
            return "0x, 0o and 0b are written in lower case: '" + Words.shorten(value) + "'";
        }
        if (signed) {
            return "a number with 0" + bare.charAt(1) + " has no sign: '" + Words.shorten(value) + "'";
        }
        int radix = bare.charAt(1) == 'x' ? 16 : bare.charAt(1) == 'o' ? 8 : 2;
        boolean afterDigit = false;
        for (int i = 2; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '_' && (!afterDigit || i == bare.length() - 1)) {
                return underscore(value);
            }
            if (c != '_' && (c >= 0x80 || Character.digit(c, radix) < 0)) {
                return "'" + c + "' is no digit of "
                        + (radix == 16 ? "a hexadecimal" : radix == 8 ? "an octal" : "a binary") + " number: '"
                        + Words.shorten(value) + "'";
            }
            afterDigit = c != '_';
        }
        return bare.length() == 2 ? "the digits behind " + bare + " are missing" : null;
    }

    private static String underscore(String value) {
        return "an underscore in a number needs a digit on both sides: '" + Words.shorten(value) + "'";
    }

    /** The end of the digits from {@code from} on, single underscores between them included. */
    private static int digits(String s, int from) {
        int i = from;
        while (i < s.length()
                && (isDigit(s.charAt(i))
                        || s.charAt(i) == '_'
                                && i > from
                                && isDigit(s.charAt(i - 1))
                                && i + 1 < s.length()
                                && isDigit(s.charAt(i + 1)))) {
            i++;
        }
        return i;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
