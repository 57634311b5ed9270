package io.github.textproof.syntax.prose;

import io.github.textproof.source.LineIndex;
import io.github.textproof.syntax.prose.Block.Kind;

/** What a group of lines without a blank line between them is. */
final class PlainGroup {
    private final String s;
    private final LineIndex lines;
    private final int first;
    private final int after;
    private int letters;
    private int others;
    private boolean cjk;

    private PlainGroup(String s, LineIndex lines, int first, int after) {
        this.s = s;
        this.lines = lines;
        this.first = first;
        this.after = after;
    }

    static Kind kind(String s, LineIndex lines, int first, int after) {
        return new PlainGroup(s, lines, first, after).kind();
    }

    private Kind kind() {
        int count = after - first;
        if (aligned() * 2 > count) {
            return Kind.TABLE;
        }
        if (code() * 2 > count) {
            return Kind.CODE;
        }
        for (int line = first; line < after; line++) {
            count(lines.start(line), lines.end(line));
        }
        if (letters < others || !cjk && isIndented()) {
            return Kind.CODE;
        }
        if (hasItem()) {
            return Kind.LIST_ITEM;
        }
        return cjk || count == 1 || flows(s, lines, first, after) ? Kind.PARAGRAPH : Kind.VERSE;
    }

    private int aligned() {
        int count = 0;
        for (int line = first; line < after; line++) {
            count += isAligned(s, lines.start(line), lines.end(line)) ? 1 : 0;
        }
        return count;
    }

    private int code() {
        int count = 0;
        for (int line = first; line < after; line++) {
            count += isCode(s, lines.start(line), lines.end(line)) ? 1 : 0;
        }
        return count;
    }

    private boolean isIndented() {
        for (int line = first; line < after; line++) {
            int start = lines.start(line);
            if (!s.startsWith("    ", start) && s.charAt(start) != '\t') {
                return false;
            }
        }
        return true;
    }

    private boolean hasItem() {
        for (int line = first; line < after; line++) {
            if (isItem(s, lines.start(line), lines.end(line))) {
                return true;
            }
        }
        return false;
    }

    /** Counts letters and signs; most are ASCII, for which no table of Unicode is asked. */
    private void count(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if (c >= 0x80) {
                countBeyondAscii(c);
            } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
                letters++;
            } else if (c > ' ') {
                others++;
            }
        }
    }

    private void countBeyondAscii(char c) {
        cjk |= Scripts.isCjk(c) || Scripts.isHangul(c);
        if (Character.isLetter(c)) {
            letters++;
        } else if (c != '\u3000') {
            others++;
        }
    }

    /** Begins with a bullet or a number of a list. */
    static boolean isItem(String s, int from, int to) {
        int at = Math.min(BlockKinds.skipBlanks(s, from), to);
        if (at + 1 >= to) {
            return false;
        }
        char c = s.charAt(at);
        if ("-*+•·●○■□◆▪".indexOf(c) >= 0) {
            int next = at;
            while (next < to && s.charAt(next) == c) {
                next++;
            }
            return next < to && (s.charAt(next) == ' ' || s.charAt(next) == '\t');
        }
        int digits = at;
        while (digits < to
                && (Character.isDigit(s.charAt(digits))
                        || digits == at && s.charAt(at) < 0x7F && Character.isLetter(s.charAt(at)))) {
            digits++;
        }
        if (c == '.') {
            digits = at;
        } else if (digits == at || digits - at > 3 || digits >= to || ".)".indexOf(s.charAt(digits)) < 0) {
            return false;
        }
        int next = digits;
        while (next < to && s.charAt(next) == s.charAt(digits)) {
            next++;
        }
        return next < to && s.charAt(next) == ' ';
    }

    /** Cells parted by bars, tabs or runs of blanks. */
    private static boolean isAligned(String s, int start, int end) {
        int gaps = 0;
        boolean text = false;
        int blanks = 0;
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if (c == '|' || c == '│' || c == '\t' && text) {
                gaps++;
            } else if (c == ' ') {
                blanks++;
            } else {
                gaps += text && blanks >= 3 ? 1 : 0;
                text = true;
                blanks = 0;
            }
        }
        return gaps >= 2 || gaps == 1 && end - start < 100 && s.charAt(Math.min(end - 1, start)) != ' ';
    }

    private static boolean isCode(String s, int start, int end) {
        int last = BlockKinds.trimEnd(s, end);
        return last > start && ";{}".indexOf(s.charAt(last - 1)) >= 0;
    }

    /** Whether each line ends a sentence or is as full as the next word allows, as in running text that was wrapped. */
    private static boolean flows(String s, LineIndex lines, int first, int after) {
        int widest = 0;
        for (int line = first; line < after; line++) {
            widest = Math.max(widest, lines.end(line) - lines.start(line));
        }
        if (widest < 40) {
            return false;
        }
        int full = 0;
        for (int line = first; line + 1 < after; line++) {
            int word = lines.start(line + 1);
            int end = word;
            while (end < lines.end(line + 1) && s.charAt(end) > ' ') {
                end++;
            }
            boolean sentence = ".!?:".indexOf(s.charAt(BlockKinds.trimEnd(s, lines.end(line)) - 1)) >= 0;
            int width = lines.end(line) - lines.start(line) + 1 + end - word;
            full += sentence || width > widest - 8 ? 1 : 0;
        }
        return full * 10 >= (after - first - 1) * 7;
    }
}
