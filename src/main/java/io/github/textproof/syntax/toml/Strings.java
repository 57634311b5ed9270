package io.github.textproof.syntax.toml;

import io.github.textproof.syntax.Literal;

/** Reads the four kinds of strings (TOML 1.0.0, "String"). */
final class Strings {
    private static final String ESCAPES = "btnfr\"\\";
    private static final String MEANINGS = "\b\t\n\f\r\"\\";

    private final String source;
    private final Words words;
    private final boolean newer;
    private final Literal.Builder literal;

    private int end;

    Strings(String source, Words words, boolean newer) {
        this.source = source;
        this.words = words;
        this.newer = newer;
        this.literal = new Literal.Builder(source);
    }

    /** The char behind the closing quotes of the string that was read last. */
    int end() {
        return end;
    }

    /** The string that opens at {@code open}. */
    Literal read(int open) {
        char quote = source.charAt(open);
        return isMultiLine(open) ? multiLine(open, quote) : singleLine(open, quote);
    }

    boolean isMultiLine(int open) {
        char quote = source.charAt(open);
        return at(open + 1) == quote && at(open + 2) == quote;
    }

    private char at(int i) {
        return i < source.length() ? source.charAt(i) : 0;
    }

    private Literal singleLine(int open, char quote) {
        int i = open + 1;
        boolean plain = true;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == quote) {
                end = i + 1;
                return plain ? Literal.verbatim(source, open + 1, i) : literal.build(i);
            }
            if (c == '\n' || c == '\r' && at(i + 1) == '\n') {
                break;
            }
            if (Words.isControl(c)) {
                throw words.control(i);
            }
            if (c == '\\' && quote == '"') {
                if (plain) {
                    plain = false;
                    copy(open + 1, i);
                }
                i = escape(i);
            } else {
                if (!plain) {
                    literal.add(c, i);
                }
                i++;
            }
        }
        throw new TomlError(open, i, "the string that begins here has no closing " + quote + " in its line");
    }

    private void copy(int from, int to) {
        literal.begin(from);
        for (int k = from; k < to; k++) {
            literal.add(source.charAt(k), k);
        }
    }

    private Literal multiLine(int open, char quote) {
        int start = open + 3;
        if (at(start) == '\n') {
            start++;
        } else if (at(start) == '\r' && at(start + 1) == '\n') {
            start += 2;
        }
        int i = start;
        boolean plain = true;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == quote && isMultiLine(i)) {
                // One or two quotes may stand right before the closing ones.
                int close = at(i + 3) != quote ? i : at(i + 4) != quote ? i + 1 : i + 2;
                end = close + 3;
                if (plain) {
                    return Literal.verbatim(source, start, close);
                }
                for (; i < close; i++) {
                    literal.add(c, i);
                }
                return literal.build(close);
            }
            if (Words.isControl(c) && c != '\n' && (c != '\r' || at(i + 1) != '\n')) {
                throw words.control(i);
            }
            if (c == '\\' && quote == '"') {
                if (plain) {
                    plain = false;
                    copy(start, i);
                }
                int next = lineEnding(i);
                i = next > i ? next : escape(i);
            } else {
                if (!plain) {
                    literal.add(c, i);
                }
                i++;
            }
        }
        String quotes = String.valueOf(quote).repeat(3);
        throw new TomlError(open, open + 3, "the multi-line string that begins here has no closing " + quotes);
    }

    /** Where the text goes on behind a backslash at the end of a line; {@code backslash} itself when it is another one. */
    private int lineEnding(int backslash) {
        int i = backslash + 1;
        while (at(i) == ' ' || at(i) == '\t') {
            i++;
        }
        if (at(i) != '\n' && (at(i) != '\r' || at(i + 1) != '\n')) {
            return backslash;
        }
        while (at(i) == ' ' || at(i) == '\t' || at(i) == '\n' || at(i) == '\r' && at(i + 1) == '\n') {
            i++;
        }
        return i;
    }

    /** Adds what the escape at {@code backslash} means; gives the char behind it. */
    private int escape(int backslash) {
        char letter = at(backslash + 1);
        int simple = ESCAPES.indexOf(letter);
        if (simple >= 0) {
            literal.add(MEANINGS.charAt(simple), backslash);
            return backslash + 2;
        }
        if (newer && letter == 'e') {
            literal.add('\u001B', backslash);
            return backslash + 2;
        }
        int digits = letter == 'u' ? 4 : letter == 'U' ? 8 : newer && letter == 'x' ? 2 : 0;
        if (digits == 0) {
            throw noEscape(backslash, letter);
        }
        int last = backslash + 2 + digits;
        int i = backslash + 2;
        long value = 0;
        while (i < last) {
            int digit = at(i) < 0x80 ? Character.digit(at(i), 16) : -1;
            if (digit < 0) {
                throw new TomlError(backslash, i, "\\" + letter + " needs " + digits + " hexadecimal digits behind it");
            }
            value = value << 4 | digit;
            i++;
        }
        if (value > Character.MAX_CODE_POINT || value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
            throw new TomlError(
                    backslash,
                    last,
                    "'" + source.substring(backslash, last) + "' is no character"
                            + (letter == 'u' ? ": half of a surrogate pair; write \\UXXXXXXXX" : ""));
        }
        for (char c : Character.toChars((int) value)) {
            literal.add(c, backslash);
        }
        return last;
    }

    private TomlError noEscape(int backslash, char letter) {
        int last = Math.min(source.length(), backslash + 2);
        if (letter == 'e' || letter == 'x') {
            return new TomlError(backslash, last, "\\" + letter + " is an escape only since TOML 1.1");
        }
        String shown = letter > ' ' && !Character.isSurrogate(letter) ? "'\\" + letter + "'" : "a backslash alone";
        return new TomlError(
                backslash,
                shown.length() > 4 ? backslash + 1 : last,
                shown + " is no escape: a backslash is written \\\\ in \"...\", or the string in '...'");
    }
}
