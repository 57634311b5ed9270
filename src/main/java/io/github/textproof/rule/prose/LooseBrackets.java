package io.github.textproof.rule.prose;

import io.github.textproof.syntax.prose.InlineText;
import io.github.textproof.syntax.prose.Scripts;

/** Tells the brackets that are no pair: behind the label of an item, in a smiley, at the ends of an interval. Offsets are in chars. */
final class LooseBrackets {
    private static final int LONGEST_INTERVAL = 40;
    private static final int LONGEST_LABEL = 4;

    private LooseBrackets() {}

    /** {@code [0,1)} and {@code (3.0, 4.0]}, whose brackets are at {@code from} and {@code to}. */
    static boolean isInterval(String s, int from, int to) {
        if (!mayBound(s.charAt(from)) || !mayBound(s.charAt(to)) || to - from > LONGEST_INTERVAL) {
            return false;
        }
        boolean comma = false;
        for (int i = from + 1; i < to; i++) {
            char c = s.charAt(i);
            comma |= c == ',' || c == '，' || c == '、' || c == ':' || c == ';' || c == '.' || c == '~' || c == '-';
            if (Scripts.isCjk(c) || c == '\n') {
                return false;
            }
        }
        return comma;
    }

    private static boolean mayBound(char bracket) {
        int type = Marks.pair(bracket);
        return type == Marks.ROUND || type == Marks.SQUARE;
    }

    /**
     * {@code 1)}, {@code a)}, {@code iv)}, {@code 例）}, {@code 一）} where no bracket opens right before.
     *
     * @param at where the bracket is
     * @param opening where the bracket is that it would close, -1 for none
     */
    static boolean isLabel(String s, int at, int opening) {
        int start = labelStart(s, at);
        if (start == at || opening >= 0 && start - 1 == opening) {
            return false;
        }
        char before = start == 0 ? ' ' : s.charAt(start - 1);
        boolean digits = isDigit(s.charAt(start));
        return !Character.isLetterOrDigit(before) && before != '.' && before != '-'
                || digits && (Scripts.isCjk(before) && opening < 0);
    }

    /** Whether the label before the bracket at {@code at} begins its line. */
    static boolean isLabelAtLineStart(String s, int at) {
        int i = labelStart(s, at);
        while (i > 0 && (s.charAt(i - 1) == ' ' || s.charAt(i - 1) == '\u3000')) {
            i--;
        }
        return i == 0 || s.charAt(i - 1) == '\n' || s.charAt(i - 1) == InlineText.HARD_BREAK;
    }

    private static int labelStart(String s, int at) {
        int end = at > 0 && s.charAt(at - 1) == '.' ? at - 1 : at;
        int start = end;
        while (start > 0 && end - start <= LONGEST_LABEL && isLabelChar(s.charAt(start - 1), end - start)) {
            start--;
        }
        return end - start > LONGEST_LABEL || start == end ? at : start;
    }

    private static boolean isLabelChar(char c, int length) {
        return isDigit(c)
                || length == 0 && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x2460 && c <= 0x24FF)
                || "ivxIVX".indexOf(c) >= 0
                || "一二三四五六七八九十例注註問问答甲乙丙丁".indexOf(c) >= 0
                || length == 0 && Scripts.isHangul(c);
    }

    /** {@code :)}, {@code ^_^)}, {@code ：)}, and, where no bracket is open, {@code ))}. */
    static boolean isSmiley(String s, int at, boolean outermost) {
        int last = at > 1 && (s.charAt(at - 1) == ' ' || s.charAt(at - 1) == '\\') ? at - 2 : at - 1;
        char before = last < 0 ? ' ' : s.charAt(last);
        boolean mouths = before == ')' || at + 1 < s.length() && s.charAt(at + 1) == ')';
        return ":;=^-8_*：；".indexOf(before) >= 0 || mouths && outermost;
    }

    /** Whether a {@code (} behind that char makes a sad smiley of both. */
    static boolean isOpeningSmiley(char before) {
        return ":;-='".indexOf(before) >= 0;
    }

    /** Also of full width. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '\uFF10' && c <= '\uFF19';
    }
}
