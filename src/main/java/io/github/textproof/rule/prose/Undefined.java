package io.github.textproof.rule.prose;

/** Finds {@code [text][label]} in what the parser took for plain text. */
final class Undefined {
    private Undefined() {}

    /** The offset of the label's bracket in {@code s[from, to)}, or -1: brackets behind a word are an index, digits a citation. */
    static int find(String s, int from, int to) {
        for (int at = s.indexOf("][", from); at >= 0 && at + 2 < to; at = s.indexOf("][", at + 1)) {
            int end = s.indexOf(']', at + 2);
            if (end > at + 2
                    && end < to
                    && isLabel(s, at + 2, end)
                    && isText(s, from, at)
                    && !follows(s, end + 1, to)) {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean follows(String s, int at, int to) {
        return at < to && "[({".indexOf(s.charAt(at)) >= 0;
    }

    private static boolean isLabel(String s, int from, int to) {
        boolean letter = false;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c == '[' || c == '^' || c == '\\' || c == '$' || c == '\n' || s.startsWith("::", i)) {
                return false;
            }
            letter |= Character.isLetter(c);
        }
        return letter && to - from > 1;
    }

    private static boolean isText(String s, int from, int close) {
        int open = s.lastIndexOf('[', close - 1);
        if (open < from || close - open < 2) {
            return false;
        }
        char before = open > from ? s.charAt(open - 1) : ' ';
        return !(before < 0x80 && Character.isLetterOrDigit(before)) && "])}_\\$".indexOf(before) < 0;
    }
}
