package io.github.textproof.syntax.toml;

import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;

/** Reads keys (TOML 1.0.0, "Keys"). */
final class Keys {
    /** Deeper nesting is refused, as by every other reader long before. */
    static final int DEEPEST = 100_000;
    /** Below that depth no entries are kept. */
    static final int DEEPEST_KEPT = 1_000;

    /** What people write into keys and forget to quote. */
    private static final String NEEDS_QUOTES = "/$@%&*+!?~<>|\\^`(;";

    private final Cursor cursor;
    private final Strings strings;
    private final Tables tables;

    Keys(Cursor cursor, Strings strings, Tables tables) {
        this.cursor = cursor;
        this.strings = strings;
        this.tables = tables;
    }

    /** A key with its parts, up to what follows the blanks behind it; {@code expected} says what is missing if there is none. */
    List<Literal> read(String expected) {
        List<Literal> keys = new ArrayList<>(2);
        keys.add(part(expected));
        while (cursor.skipBlanks() && cursor.sees('.')) {
            cursor.at++;
            cursor.skipBlanks();
            keys.add(part("a key behind the point"));
            if (keys.size() > DEEPEST) {
                throw tooDeep(cursor);
            }
        }
        if (keys.size() > DEEPEST_KEPT) {
            tables.stopKeeping();
        }
        return keys;
    }

    static TomlError tooDeep(Cursor cursor) {
        return new TomlError(
                cursor.at - 1, cursor.at, "nested deeper than " + DEEPEST + " levels: no program reads that");
    }

    private Literal part(String expected) {
        if (cursor.sees('"') || cursor.sees('\'')) {
            if (strings.isMultiLine(cursor.at)) {
                throw new TomlError(
                        cursor.at, cursor.at + 3, "a key is no multi-line string: write one quote on each side");
            }
            Literal key = strings.read(cursor.at);
            cursor.at = strings.end();
            return key;
        }
        int start = cursor.at;
        while (!cursor.isAtEnd() && isBare(cursor.source.charAt(cursor.at))) {
            cursor.at++;
        }
        if (!cursor.isAtEnd()) {
            checkEnd(cursor.at > start);
        }
        if (cursor.at == start) {
            throw cursor.sees("//") || cursor.sees(';')
                    ? new TomlError(start, start + 1, "a comment begins with #")
                    : cursor.words.unexpected(start, expected);
        }
        return Literal.verbatim(cursor.source, start, cursor.at);
    }

    /** Whether the next char looks as if it belonged to the bare key. */
    private void checkEnd(boolean begun) {
        int at = cursor.at;
        TomlError odd = Words.meant(cursor.source.charAt(at)) != 0 ? cursor.words.odd(at) : null;
        if (odd != null) {
            throw odd;
        }
        int c = cursor.source.codePointAt(at);
        if (Character.isLetterOrDigit(c) || begun && NEEDS_QUOTES.indexOf(c) >= 0) {
            throw new TomlError(
                    at,
                    at + Character.charCount(c),
                    "a key with " + cursor.words.quoted(at) + " needs quotes: only A-Z, a-z, 0-9, _ and - do without");
        }
    }

    private static boolean isBare(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
