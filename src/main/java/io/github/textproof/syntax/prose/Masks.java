package io.github.textproof.syntax.prose;

import java.util.Arrays;

/** The ranges of a block's source that are no text though they look like it: addresses, formulas, footnote marks, code spans. */
final class Masks {
    static final Masks NONE = new Masks();

    /** The most chars of a formula or code span: an unclosed one must not cost more than this. */
    private static final int LONGEST = 1000;

    private int[] ranges = {};
    private int count;

    private Masks() {}

    int count() {
        return count;
    }

    int start(int i) {
        return ranges[i * 2];
    }

    int end(int i) {
        return ranges[i * 2 + 1] < 0 ? -ranges[i * 2 + 1] : ranges[i * 2 + 1];
    }

    /** Whether it stands as an {@link InlineText#ATOM} in the text; a footnote mark leaves nothing. */
    boolean isAtom(int i) {
        return ranges[i * 2 + 1] > 0;
    }

    boolean covers(int at) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (end(middle) <= at) {
                low = middle + 1;
            } else if (start(middle) > at) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }

    private void add(int start, int end, boolean atom) {
        if (count * 2 == ranges.length) {
            ranges = Arrays.copyOf(ranges, Math.max(8, count * 4));
        }
        ranges[count * 2] = start;
        ranges[count * 2 + 1] = atom ? end : -end;
        count++;
    }

    /** Finds them in {@code [from, to)}; {@code code} says whether back-ticks are looked at too. */
    static Masks find(String s, int from, int to, boolean code) {
        Masks masks = NONE;
        int done = from;
        int at = next(s, from, to);
        while (at < to) {
            char mark = s.charAt(at);
            int start = mark == ':' ? scheme(s, done, at) : at;
            int end = mark == ':' && start == at ? -1 : end(s, at, to, code);
            if (end > at) {
                masks = masks == NONE ? new Masks() : masks;
                masks.add(start, end, mark != '[');
                done = end;
                at = next(s, end, to);
            } else {
                at = next(s, at + 1, to);
            }
        }
        return masks;
    }

    /** The first char from {@code from} on that may begin a range, or {@code to}. */
    private static int next(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c == ':' || c == '$' || c == '\\' || c == '[' || c == '`') {
                return i;
            }
        }
        return to;
    }

    /** The end of the range that the mark at {@code at} begins, or -1. */
    private static int end(String s, int at, int to, boolean code) {
        return switch (s.charAt(at)) {
            case ':' -> s.startsWith("://", at) ? address(s, at + 3, to) : -1;
            case '$' -> formula(s, at, to);
            case '\\' -> bracketed(s, at, to);
            case '[' -> at + 1 < to && s.charAt(at + 1) == '^' ? after(s, "]", at + 2, Math.min(to, at + 40)) : -1;
            default -> code ? codeSpan(s, at, to) : -1;
        };
    }

    private static int scheme(String s, int from, int colon) {
        int start = colon;
        while (start > from && start > colon - 12 && isSchemeChar(s.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isSchemeChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '-';
    }

    private static int address(String s, int from, int to) {
        int end = from;
        boolean open = false;
        while (end < to && s.charAt(end) > ' ' && s.charAt(end) < 0x7F && "<>\"`|".indexOf(s.charAt(end)) < 0) {
            char c = s.charAt(end);
            if (c == '(') {
                open = true;
            } else if (c == ')' && !open || c == ']') {
                break;
            }
            end++;
        }
        while (end > from && ".,;:!?'*_".indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int formula(String s, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        if (from + 1 < to && s.charAt(from + 1) == '$') {
            return after(s, "$$", from + 2, limit);
        }
        if (from + 1 >= to || s.charAt(from + 1) <= ' ') {
            return -1;
        }
        boolean command = false;
        for (int i = from + 1; i < limit; i++) {
            char c = s.charAt(i);
            if (c == '\\') {
                command = true;
                i++;
            } else if (c == '$') {
                boolean closes = s.charAt(i - 1) > ' ' && !(i + 1 < to && Character.isDigit(s.charAt(i + 1)));
                return closes ? i + 1 : -1;
            } else if (c > 0x2E80 && !command) {
                return -1;
            }
        }
        return -1;
    }

    private static int bracketed(String s, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        if (s.startsWith("\\(", from)) {
            return after(s, "\\)", from + 2, limit);
        }
        return s.startsWith("\\\\(", from) ? after(s, "\\\\)", from + 3, limit) : -1;
    }

    private static int codeSpan(String s, int from, int to) {
        int ticks = from;
        while (ticks < to && s.charAt(ticks) == '`') {
            ticks++;
        }
        return after(s, s.substring(from, Math.min(ticks, from + 8)), ticks, Math.min(to, from + LONGEST));
    }

    private static int after(String s, String closing, int from, int limit) {
        for (int i = from; i + closing.length() <= limit; i++) {
            if (s.startsWith(closing, i)) {
                return i + closing.length();
            }
        }
        return -1;
    }
}
