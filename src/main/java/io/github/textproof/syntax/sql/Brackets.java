package io.github.textproof.syntax.sql;

import io.github.textproof.syntax.sql.Fault.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The brackets of one statement that are open. */
final class Brackets {
    /** Deeper is nobody's statement; it bounds memory. */
    private static final int MOST_OPEN = 100_000;

    private final String content;
    private int[] open = new int[16];
    private int size;
    /** Whether the statement is a rule of PostgreSQL, which has statements in brackets. */
    private boolean rule;

    private boolean create;
    /** Up to here no {@code ]} is left in the line. */
    private int noNameEnd;

    Brackets(String content) {
        this.content = content;
    }

    /** Takes a bracket; what is wrong with it, or null. */
    @Nullable
    Fault see(int at) {
        char c = content.charAt(at);
        if (c == '(' || c == '[') {
            if (size == MOST_OPEN) {
                return new Fault(Kind.BRACKET, open[0], 1, at);
            }
            if (size == open.length) {
                open = Arrays.copyOf(open, size * 2);
            }
            open[size++] = at;
            return null;
        }
        char opening = c == ')' ? '(' : '[';
        if (size == 0) {
            return new Fault(Kind.SURPLUS, at, 1, at);
        }
        size--;
        return content.charAt(open[size]) == opening ? null : new Fault(Kind.BRACKET, open[size], 1, at);
    }

    boolean isInSquare() {
        return size > 0 && content.charAt(open[size - 1]) == '[';
    }

    /** The offset behind the name in square brackets at {@code at}, in which {@code ]]} is one of its characters; -1 if it is none. */
    int nameEnd(int at) {
        if (at < noNameEnd) {
            return -1;
        }
        for (int i = at + 1; i < content.length() && content.charAt(i) != '\n'; i++) {
            if (content.charAt(i) == ']') {
                if (i + 1 < content.length() && content.charAt(i + 1) == ']') {
                    i++;
                } else {
                    return i + 1;
                }
            }
            noNameEnd = i;
        }
        return -1;
    }

    /** Takes a word; {@code first} says whether the statement begins with it. */
    void word(String text, int start, int end, boolean first) {
        if (first) {
            create = is(text, start, end, "create");
            rule = false;
        } else if (create && is(text, start, end, "rule")) {
            rule = true;
        }
    }

    private static boolean is(String text, int start, int end, String word) {
        return end - start == word.length() && text.regionMatches(true, start, word, 0, word.length());
    }

    /** What a semicolon says of the brackets before it. */
    @Nullable
    Fault atSemicolon(int at) {
        return size == 0 || rule ? null : new Fault(Kind.BRACKET, open[0], 1, at);
    }

    /** The same for the end of the text. */
    @Nullable
    Fault atEnd(int at) {
        return size == 0 ? null : new Fault(Kind.BRACKET, open[0], 1, at);
    }

    void clear() {
        if (!rule) {
            size = 0;
        }
    }
}
