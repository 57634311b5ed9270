package io.github.textproof.rule.prose;

import io.github.textproof.syntax.prose.Scripts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Matches the opening and closing marks of one paragraph with a stack; every mark is pushed and popped once. */
final class PairStack {
    /** What is wrong with a mark. */
    enum Trouble {
        /** An opening mark without a closing one. */
        OPEN,
        /** A closing mark without an opening one. */
        STRAY,
        /** A full-width bracket and a half-width one make a pair; {@link Mark#partner} is the other one. */
        MIXED,
        /** Closes outside of the pair in which it was opened; {@link Mark#partner} is the opening mark of that pair. */
        CROSSED
    }

    /**
     * A mark without its fellow.
     *
     * @param offset where, in chars of the paragraph's text
     * @param type which pair it belongs to, as {@link Marks#pair} gives it
     * @param partner the offset of another mark, see {@link Trouble}; -1 for none
     */
    record Mark(Trouble trouble, int offset, int type, int partner) {}

    private static final int[] NONE = {};

    private final String s;
    private final QuoteHabit habit;
    private final boolean cjk;
    private final List<Mark> troubles = new ArrayList<>();
    private final int[] open = new int[Marks.PAIRS];
    private int[] stack = NONE;
    private int depth;
    /** How many closing brackets may have been a label or a smiley and not what they were taken for. */
    private int doubtful;

    private PairStack(String s, QuoteHabit habit) {
        this.s = s;
        this.habit = habit;
        this.cjk = hasCjk(s);
    }

    /** The marks without a fellow, in no particular order. */
    static List<Mark> check(String s, QuoteHabit habit) {
        int first = next(s, 0);
        return first < 0 ? List.of() : new PairStack(s, habit).run(first);
    }

    /** The first mark of a pair from {@code from} on, or -1. */
    private static int next(String s, int from) {
        for (int i = from; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c < 0x80 ? c == '(' || c == ')' || c == '[' || c == ']' : Marks.pair(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasCjk(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Scripts.isCjk(c) || Scripts.isHangul(c)) {
                return true;
            }
        }
        return false;
    }

    private List<Mark> run(int from) {
        for (int i = from; i >= 0; i = next(s, i + 1)) {
            char c = s.charAt(i);
            int type = Marks.pair(c);
            switch (type) {
                case Marks.DOUBLE -> doubleQuote(c, i);
                case Marks.SINGLE -> singleQuote(c, i);
                default -> {
                    if (Marks.opensPair(c)) {
                        push(i, type);
                    } else {
                        close(i, type);
                    }
                }
            }
        }
        while (depth > 0) {
            drop();
        }
        return troubles;
    }

    private void push(int at, int type) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, Math.max(8, depth * 2));
        }
        stack[depth++] = at;
        open[type]++;
    }

    private void pop() {
        open[Marks.pair(s.charAt(stack[--depth]))]--;
    }

    /** Takes the topmost mark off as one that is never closed. */
    private void drop() {
        pop();
        int at = stack[depth];
        char before = at == 0 ? ' ' : s.charAt(at - 1);
        char c = s.charAt(at);
        boolean smiley = c == '(' && LooseBrackets.isOpeningSmiley(before);
        boolean year = c == '\u2018' && Character.isDigit(at(at + 1));
        if (!smiley && !year) {
            troubles.add(new Mark(Trouble.OPEN, at, Marks.pair(c), -1));
        }
    }

    private void close(int at, int type) {
        boolean round = type == Marks.ROUND;
        boolean top = depth > 0 && Marks.pair(s.charAt(stack[depth - 1])) == type;
        if (!top && depth > 0 && LooseBrackets.isInterval(s, stack[depth - 1], at)) {
            pop();
            return;
        }
        if (round && LooseBrackets.isLabel(s, at, top ? stack[depth - 1] : -1)) {
            if (!top || LooseBrackets.isLabelAtLineStart(s, at)) {
                return;
            }
            doubtful++;
        } else if ((round || type == Marks.SQUARE) && LooseBrackets.isSmiley(s, at, depth == 0)) {
            if (!top) {
                return;
            }
            doubtful++;
        }
        if (top) {
            mixed(stack[depth - 1], at, type);
            pop();
        } else if (open[type] > 0) {
            while (Marks.pair(s.charAt(stack[depth - 1])) != type) {
                drop();
            }
            mixed(stack[depth - 1], at, type);
            pop();
        } else {
            stray(at, type);
        }
    }

    private void stray(int at, int type) {
        if (type == Marks.ROUND && doubtful > 0) {
            doubtful--;
            return;
        }
        // Of two pairs that cross, the inner opening mark was dropped when the outer one closed.
        for (int i = troubles.size() - 1; i >= Math.max(0, troubles.size() - 4); i--) {
            Mark mark = troubles.get(i);
            if (mark.trouble() == Trouble.OPEN && mark.type() == type) {
                troubles.set(i, new Mark(Trouble.CROSSED, at, type, mark.offset()));
                return;
            }
        }
        troubles.add(new Mark(Trouble.STRAY, at, type, -1));
    }

    private void mixed(int opening, int closing, int type) {
        boolean wide = s.charAt(opening) > 0x7F && s.charAt(opening) < 0xFF60;
        boolean wideClosing = s.charAt(closing) > 0x7F && s.charAt(closing) < 0xFF60;
        if (wide != wideClosing) {
            troubles.add(new Mark(Trouble.MIXED, closing, type, opening));
        }
    }

    /** “…”, „…“, „…” and ”…”. */
    private void doubleQuote(char c, int at) {
        boolean low = open[Marks.DOUBLE] > 0 && topQuote() == '\u201E';
        if (c == '\u201E' || c == '\u201C' && !low && !(habit.low() && looksClosing(at))) {
            push(at, Marks.DOUBLE);
        } else if (open[Marks.DOUBLE] > 0) {
            close(at, Marks.DOUBLE);
        } else if ((cjk || habit.curly())
                && !isInsideWord(at)
                && !(at > 0 && LooseBrackets.isDigit(s.charAt(at - 1)))) {
            stray(at, Marks.DOUBLE);
        }
    }

    private char topQuote() {
        for (int i = depth - 1; i >= Math.max(0, depth - 8); i--) {
            char c = s.charAt(stack[i]);
            if (Marks.pair(c) == Marks.DOUBLE) {
                return c;
            }
        }
        return ' ';
    }

    private boolean looksClosing(int at) {
        return at > 0 && s.charAt(at - 1) > ' ' && !Character.isLetter(at(at + 1));
    }

    /** Only among Han, kana and Hangul: elsewhere most are apostrophes. */
    private void singleQuote(char c, int at) {
        if (!cjk || isInsideWord(at)) {
            return;
        }
        if (c == '\u2018') {
            push(at, Marks.SINGLE);
        } else if (open[Marks.SINGLE] > 0) {
            close(at, Marks.SINGLE);
        } else if (at == 0 || !isLatin(s.charAt(at - 1)) && !LooseBrackets.isDigit(s.charAt(at - 1))) {
            stray(at, Marks.SINGLE);
        }
    }

    private boolean isInsideWord(int at) {
        return at > 0 && isLatin(s.charAt(at - 1)) && isLatin(at(at + 1));
    }

    private char at(int i) {
        return i < s.length() ? s.charAt(i) : ' ';
    }

    private static boolean isLatin(char c) {
        return c < 0x2000 && Character.isLetter(c);
    }
}
