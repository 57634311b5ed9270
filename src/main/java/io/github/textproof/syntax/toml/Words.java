package io.github.textproof.syntax.toml;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what is wrong in the words of somebody who writes TOML. */
final class Words {
    /** Longer excerpts are shortened. */
    static final int LONGEST = 40;

    private static final String LOOKALIKES =
            "\u201C\"\u201D\"\u201E\"\u2018'\u2019'\u3001,\u3010[\u3011]\u300C\"\u300D\"\u2013-\u2014-\u2212-";

    private final Text text;

    Words(Text text) {
        this.text = text;
    }

    /** The line of a source offset, from 1. */
    int line(int offset) {
        return text.lines().lineOf(offset) + 1;
    }

    TomlError error(Span span, String message) {
        return new TomlError(span.start(), span.end(), message);
    }

    /** What stands at {@code offset} cannot stand there; {@code expected} is what could, as the beginning of a sentence. */
    TomlError unexpected(int offset, String expected) {
        if (offset >= text.length()) {
            return new TomlError(text.length(), text.length(), expected + " is missing at the end of the file");
        }
        char c = text.charAt(offset);
        if (c == '\n' || c == '\r' && text.content().startsWith("\r\n", offset)) {
            return new TomlError(offset, offset, expected + " is missing at the end of the line");
        }
        TomlError odd = odd(offset);
        return odd != null
                ? odd
                : new TomlError(offset, end(offset), expected + " belongs here, not " + quoted(offset));
    }

    /** The error for a character that is never syntax: full-width punctuation, curly quotes, exotic blanks, controls; or null. */
    @Nullable
    TomlError odd(int offset) {
        char c = text.charAt(offset);
        if (isControl(c)) {
            return control(offset);
        }
        char meant = meant(c);
        if (meant == 0) {
            return null;
        }
        String name = String.format(Locale.ROOT, "U+%04X", (int) c);
        return new TomlError(
                offset,
                offset + 1,
                meant == ' '
                        ? name + " is no blank of TOML: only space and tab are"
                        : "'" + c + "' (" + name + ") is no syntax of TOML: write " + meant);
    }

    TomlError control(int offset) {
        char c = text.charAt(offset);
        return new TomlError(
                offset,
                offset + 1,
                c == '\r'
                        ? "a carriage return without a line feed is no line end in TOML"
                        : String.format(
                                Locale.ROOT,
                                "control character U+%04X is not allowed in TOML; in \"...\" it is written \\u%04X",
                                (int) c,
                                (int) c));
    }

    /** Whether TOML bans it everywhere (1.0.0: U+0000 to U+0008, U+000A to U+001F, U+007F; line ends are the caller's business). */
    static boolean isControl(char c) {
        return c < ' ' && c != '\t' || c == 0x7F;
    }

    /** The ASCII character for which one is taken, or 0. */
    static char meant(char c) {
        if (c > 0xFF00 && c < 0xFF5F && !Character.isLetterOrDigit(c)) {
            return (char) (c - 0xFEE0);
        }
        if (Character.getType(c) == Character.SPACE_SEPARATOR && c != ' ') {
            return ' ';
        }
        int at = c < 0x80 ? -1 : LOOKALIKES.indexOf(c);
        return at >= 0 ? LOOKALIKES.charAt(at + 1) : 0;
    }

    /** The character at {@code offset} in quotes; one that nobody sees, by its number. */
    String quoted(int offset) {
        if (offset >= text.length()) {
            return "the end of the file";
        }
        int c = text.content().codePointAt(offset);
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED ->
                String.format(Locale.ROOT, "U+%04X", c);
            default -> "'" + Character.toString(c) + "'";
        };
    }

    private int end(int offset) {
        return offset + Character.charCount(text.content().codePointAt(offset));
    }

    /** Not too much of {@code s}. */
    static String shorten(String s) {
        if (s.length() <= LONGEST) {
            return s;
        }
        int end = Character.isHighSurrogate(s.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return s.substring(0, end) + "\u2026";
    }
}
