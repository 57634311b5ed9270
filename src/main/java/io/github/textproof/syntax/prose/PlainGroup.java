package io.github.textproof.syntax.prose;

import io.github.textproof.source.LineIndex;
import io.github.textproof.syntax.prose.Block.Kind;

/** What a group of lines without a blank line between them is. */
final class PlainGroup {
    private PlainGroup() {}

    static Kind kind(String s, LineIndex lines, int first, int after) {
        int indented = 0;
        int aligned = 0;
        int code = 0;
        int letters = 0;
        int others = 0;
        boolean items = false;
        boolean cjk = false;
        for (int line = first; line < after; line++) {
            int start = lines.start(line);
            int end = lines.end(line);
            items |= isItem(s, start, end);
            indented += s.startsWith("    ", start) || s.charAt(start) == '\t' ? 1 : 0;
            aligned += isAligned(s, start, end) ? 1 : 0;
            code += isCode(s, start, end) ? 1 : 0;
            for (int i = start; i < end; i++) {
                char c = s.charAt(i);
                cjk |= Scripts.isCjk(c) || Scripts.isHangul(c);
                letters += Character.isLetter(c) ? 1 : 0;
                others += c > ' ' && c != '\u3000' && !Character.isLetter(c) ? 1 : 0;
            }
        }
        int count = after - first;
        if (aligned * 2 > count) {
            return Kind.TABLE;
        }
        if (code * 2 > count || letters < others || indented == count && !cjk) {
            return Kind.CODE;
        }
        if (items) {
            return Kind.LIST_ITEM;
        }
        return cjk || count == 1 || flows(s, lines, first, after) ? Kind.PARAGRAPH : Kind.VERSE;
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
