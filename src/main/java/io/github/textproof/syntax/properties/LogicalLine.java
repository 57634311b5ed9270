package io.github.textproof.syntax.properties;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Literal;
import java.util.Arrays;
import java.util.List;

/** A logical line with backslashes, joined from its natural lines, whose escapes are still to be resolved. */
final class LogicalLine {
    private static final int HEX_DIGITS = 4;

    private final char[] chars;
    private final Literal.Builder literal;
    /** The chars of the line, and where each of them and its end are in the source. */
    private char[] line = new char[128];

    private int[] origins = new int[128];
    private int length;

    LogicalLine(String source, char[] chars) {
        this.chars = chars;
        this.literal = new Literal.Builder(source);
    }

    void clear() {
        length = 0;
    }

    int length() {
        return length;
    }

    char at(int offset) {
        return line[offset];
    }

    /** Adds the source chars {@code [from, to)}. */
    void append(int from, int to) {
        if (length + to - from >= line.length) {
            line = Arrays.copyOf(line, 2 * (length + to - from));
            origins = Arrays.copyOf(origins, line.length);
        }
        System.arraycopy(chars, from, line, length, to - from);
        for (int i = from; i < to; i++) {
            origins[length++] = i;
        }
    }

    /** Takes the last char back. */
    void dropLast() {
        length--;
    }

    /** Where the char that was taken back stands in the source. */
    int end() {
        return origins[length];
    }

    /** Ends the line; when it is empty it ends at that source offset. */
    void endAt(int offset) {
        origins[length] = length == 0 ? offset : origins[length - 1] + 1;
    }

    /** The chars {@code [from, to)} with their escapes resolved, which are added to {@code escapes} as those of the property of that number. */
    Literal convert(int from, int to, boolean inKey, int property, List<Escape> escapes) {
        literal.begin(origins[from]);
        int i = from;
        while (i < to) {
            int run = runEnd(i, to);
            if (run > i) {
                literal.add(origins[i], origins[i] + run - i);
                i = run;
                continue;
            }
            // A backslash at the very end of a line is never in it.
            char letter = line[i + 1];
            int unit = letter == 'u' ? unit(i + 2, to) : -1;
            int next = unit >= 0 ? i + 2 + HEX_DIGITS : i + 2;
            boolean malformed = letter == 'u' && unit < 0;
            escapes.add(new Escape(new Span(origins[i], origins[next - 1] + 1), letter, property, inKey, malformed));
            literal.add(unit >= 0 ? (char) unit : resolve(letter), origins[i]);
            i = next;
        }
        return literal.build(from < to ? origins[to - 1] + 1 : literal.start());
    }

    /** The first char of the line from {@code from} on that is a backslash or not written right behind the one before. */
    private int runEnd(int from, int to) {
        int shift = origins[from] - from;
        int i = from;
        while (i < to && line[i] != '\\' && origins[i] - i == shift) {
            i++;
        }
        return i;
    }

    private static char resolve(char letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> letter;
        };
    }

    /** The UTF-16 unit that the four digits from {@code i} on mean, or -1. */
    private int unit(int i, int to) {
        if (i + HEX_DIGITS > to) {
            return -1;
        }
        int unit = 0;
        for (int k = i; k < i + HEX_DIGITS; k++) {
            int digit = line[k] < 0x80 ? Character.digit(line[k], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }
}
