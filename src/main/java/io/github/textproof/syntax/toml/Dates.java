package io.github.textproof.syntax.toml;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Judges dates and times (TOML 1.0.0, "Offset Date-Time" to "Local Time"; RFC 3339, 5.6 and 5.7). */
final class Dates {
    private static final int DATE = 10;

    private Dates() {}

    /** What is wrong with the date or time, or null. */
    static @Nullable String problem(String value, boolean newer) {
        int at = 0;
        boolean dated = value.charAt(2) != ':';
        if (dated) {
            if (!matches(value, 0, "0000-00-00")) {
                return shape(value);
            }
            if (!isDate(value)) {
                return "there is no such day: '" + value.substring(0, DATE) + "'";
            }
            if (value.length() == DATE) {
                return null;
            }
            char separator = value.charAt(DATE);
            if (separator != 'T' && separator != 't' && separator != ' ') {
                return shape(value);
            }
            at = DATE + 1;
        }
        if (!matches(value, at, "00:00")) {
            return shape(value);
        }
        int hour = number(value, at);
        int minute = number(value, at + 3);
        int second = 0;
        at += 5;
        if (matches(value, at, ":00")) {
            second = number(value, at + 1);
            at = fraction(value, at + 3);
        } else if (!newer) {
            return at == value.length() || isOffset(value, at)
                    ? "the seconds are missing in '" + value + "' (they may be since TOML 1.1)"
                    : shape(value);
        }
        // RFC 3339 knows leap seconds.
        if (hour > 23 || minute > 59 || second > 60) {
            return "there is no such time of day: '" + value + "'";
        }
        if (at == value.length()) {
            return null;
        }
        if (!dated && isOffset(value, at)) {
            return "a time with an offset needs a date: '" + value + "'";
        }
        if (!isOffset(value, at)) {
            return shape(value);
        }
        boolean zulu = value.length() == at + 1;
        return zulu || number(value, at + 1) <= 23 && number(value, at + 4) <= 59
                ? null
                : "there is no such offset: '" + value.substring(at) + "'";
    }

    private static String shape(String value) {
        return "'" + Words.shorten(value)
                + "' is no date or time: they are written 2026-01-31, 23:59:00 or 2026-01-31T23:59:00Z; anything else needs quotes";
    }

    /** Whether {@code value} goes on with that pattern at {@code at}, in which 0 is any digit. */
    private static boolean matches(String value, int at, String pattern) {
        if (value.length() < at + pattern.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            char c = value.charAt(at + i);
            if (pattern.charAt(i) == '0' ? !Scalars.isDigit(c) : c != pattern.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOffset(String value, int at) {
        int length = value.length() - at;
        return length == 1 && (value.charAt(at) == 'Z' || value.charAt(at) == 'z')
                || length == 6 && (matches(value, at, "+00:00") || matches(value, at, "-00:00"));
    }

    private static boolean isDate(String value) {
        int month = number(value, 5);
        int day = number(value, 8);
        int year = number(value, 0) * 100 + number(value, 2);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int number(String value, int at) {
        return (value.charAt(at) - '0') * 10 + value.charAt(at + 1) - '0';
    }

    /** The end of a fraction of a second at {@code at}, or {@code at}. */
    private static int fraction(String value, int at) {
        int i = at + 1;
        while (i < value.length() && Scalars.isDigit(value.charAt(i))) {
            i++;
        }
        return at < value.length() && value.charAt(at) == '.' && i > at + 1 ? i : at;
    }
}
