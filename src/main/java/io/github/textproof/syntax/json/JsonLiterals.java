package io.github.textproof.syntax.json;

import io.github.textproof.syntax.Literal;
import org.jspecify.annotations.Nullable;

/** Makes literals of scalars and keys that are known to be valid. */
final class JsonLiterals {
    private JsonLiterals() {}

    /** The scalar {@code [start, end)} of {@code source}, or null when it is a list or an object. */
    static @Nullable Literal ofValue(String source, int start, int end) {
        char first = source.charAt(start);
        return first == '{' || first == '[' ? null : of(source, start, end);
    }

    /** The scalar or key {@code [start, end)} of {@code source}: between its quotes and with its escapes resolved if it has any. */
    static Literal of(String source, int start, int end) {
        char first = source.charAt(start);
        boolean quoted = first == '"' || first == '\'';
        int from = quoted ? start + 1 : start;
        int to = quoted ? end - 1 : end;
        for (int i = from; i < to; i++) {
            if (source.charAt(i) == '\\') {
                return unescape(source, from, to);
            }
        }
        return Literal.verbatim(source, from, to);
    }

    private static Literal unescape(String source, int from, int to) {
        Literal.Builder literal = new Literal.Builder(source).begin(from);
        int i = from;
        while (i < to) {
            char c = source.charAt(i);
            if (c != '\\') {
                literal.add(c, i++);
                continue;
            }
            char letter = source.charAt(i + 1);
            int digits = letter == 'u' ? 4 : letter == 'x' ? 2 : 0;
            int next = i + 2 + digits;
            if (digits > 0) {
                literal.add((char) Integer.parseInt(source, i + 2, next, 16), i);
            } else if (letter == '\r' && source.charAt(next) == '\n') {
                next++;
            } else if (!isLineEnd(letter)) {
                literal.add(resolve(letter), i);
            }
            i = next;
        }
        return literal.build(to);
    }

    /** JSON5 1.0.0, section 5.2: a line end behind a backslash is no part of the string. */
    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    private static char resolve(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            case '0' -> 0;
            default -> letter;
        };
    }
}
