package io.github.textproof.rule.properties;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One or several {@code \}{@code uXXXX} or {@code uXXXX} in a row that stand in a value as text.
 *
 * @param value the value
 * @param start the first char of it that belongs to them
 * @param end the char behind the last
 * @param hasBackslash whether each has its backslash
 * @param meaning what they would be as escapes
 */
record LostEscape(String value, int start, int end, boolean hasBackslash, String meaning) {
    private static final int DIGITS = 4;
    /** How far a word reaches, in chars. */
    private static final int FAR = 100;

    /** Punctuation that people type outside of ASCII. */
    private static final String MARKS =
            "\u00a0\u00a1\u00a3\u00a7\u00a9\u00ab\u00ae\u00b0\u00b7\u00bb\u00bf\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u20ac\u2122";

    /** Whether a text in which the escapes are not resolved may hold one: a quick look. */
    static boolean mayBeIn(String content) {
        int last = content.length() - DIGITS - 1;
        for (int at = content.indexOf('u'); at >= 0 && at <= last; at = content.indexOf('u', at + 1)) {
            boolean escape = at > 0 && content.charAt(at - 1) == '\\' && !content.startsWith("\\\\", at - 2);
            if (!escape && unit(content, at + 1) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** All of them in a value, from first to last. */
    static List<LostEscape> in(String value) {
        List<LostEscape> found = new ArrayList<>(0);
        int at = value.indexOf('u');
        while (at >= 0) {
            LostEscape escape = at(value, at);
            if (escape != null) {
                found.add(escape);
            }
            at = value.indexOf('u', escape == null ? at + 1 : escape.end);
        }
        return found;
    }

    /** The one whose first {@code u} is at {@code at}, or null when it is none or means nothing that a reader would miss. */
    private static @Nullable LostEscape at(String value, int at) {
        boolean hasBackslash = at > 0 && value.charAt(at - 1) == '\\';
        if (hasBackslash && at > 1 && value.charAt(at - 2) == '\\') {
            return null;
        }
        int step = DIGITS + (hasBackslash ? 2 : 1);
        int start = hasBackslash ? at - 1 : at;
        StringBuilder meaning = new StringBuilder();
        int i = start;
        while (i + step <= value.length() && isAnother(value, i, hasBackslash)) {
            int unit = unit(value, i + step - DIGITS);
            if (unit < 0) {
                break;
            }
            meaning.append((char) unit);
            i += step;
        }
        return meaning.isEmpty() || !meaning.codePoints().allMatch(LostEscape::isMissed)
                ? null
                : new LostEscape(value, start, i, hasBackslash, meaning.toString());
    }

    private static boolean isAnother(String value, int i, boolean hasBackslash) {
        return hasBackslash ? value.charAt(i) == '\\' && value.charAt(i + 1) == 'u' : value.charAt(i) == 'u';
    }

    private static int unit(String value, int from) {
        int unit = 0;
        for (int i = from; i < from + DIGITS; i++) {
            int digit = value.charAt(i) < 0x80 ? Character.digit(value.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    /** A character of a text beyond ASCII. */
    private static boolean isMissed(int c) {
        return c >= 0xA0
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> false;
                    default -> true;
                };
    }

    /** How they are shown. */
    String written() {
        return value.substring(start, end);
    }

    /** The length of one of them. */
    int step() {
        return DIGITS + (hasBackslash ? 2 : 1);
    }

    private char before() {
        return start == 0 ? ' ' : value.charAt(start - 1);
    }

    private char after() {
        return end == value.length() ? ' ' : value.charAt(end);
    }

    /** Whether what surrounds it is no regular expression, path, program text or example. */
    boolean isLikelyText() {
        boolean quoted = before() == after() && "\"'`".indexOf(before()) >= 0;
        boolean pattern = "[^\\".indexOf(before()) >= 0
                || "]\\*+".indexOf(after()) >= 0
                || after() == '-' && value.startsWith("\\", end + 1)
                || after() == '?' && end + 1 < value.length() && value.charAt(end + 1) > ' ';
        return !quoted && !pattern && (hasBackslash ? !isPath() : isInText());
    }

    /** Whether the word begins like a path, or has other backslashes than those of escapes. */
    private boolean isPath() {
        for (int i = value.indexOf('\\', wordStart()); i >= 0 && i < start; i = value.indexOf('\\', i + 1)) {
            if ("un".indexOf(value.charAt(i + 1)) < 0 || i > 0 && value.charAt(i - 1) == ':') {
                return true;
            }
        }
        return before() == ':';
    }

    private int wordStart() {
        int from = start;
        while (from > 0 && from > start - FAR && value.charAt(from - 1) > ' ') {
            from--;
        }
        return from;
    }

    private int wordEnd() {
        int to = end;
        while (to < value.length() && to < end + FAR && value.charAt(to) > ' ') {
            to++;
        }
        return to;
    }

    /** Whether a {@code u} with four digits is no part of a name or number: only text is around it. */
    private boolean isInText() {
        char c = meaning.charAt(0);
        boolean latin = c >= 0xC0 && c < 0x180 && Character.isLetter(c);
        boolean inWord = Character.isLetter(before()) || Character.isLetter(after());
        if (meaning.length() == 1 && !(latin && (inWord || c < 0x100)) && MARKS.indexOf(c) < 0) {
            return false;
        }
        int from = wordStart();
        int to = wordEnd();
        String word = (value.substring(from, start) + value.substring(end, to)).replaceAll("u[0-9A-Fa-f]{4}", "");
        boolean alone = from == 0 && to == value.length() && word.isEmpty();
        return !alone && word.chars().noneMatch(LostEscape::isOfNames);
    }

    private static boolean isOfNames(int c) {
        return c >= '0' && c <= '9' || "_/\\@#$%&=+:-".indexOf(c) >= 0;
    }

    /** Whether it is part of a text: a word itself, or with letters or blanks beside it. */
    boolean isInWords() {
        return meaning.length() > 1
                || Character.isLetter(before())
                || Character.isLetter(after())
                || value.indexOf(' ') >= 0;
    }
}
