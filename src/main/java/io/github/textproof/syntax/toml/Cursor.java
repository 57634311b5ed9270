package io.github.textproof.syntax.toml;

import io.github.textproof.source.Text;

/** A place in the text that moves on, and what is looked at there; blanks, comments and line ends are passed here. */
final class Cursor {
    final String source;
    final Words words;
    /** The next char. */
    int at;

    Cursor(Text text) {
        this.source = text.content();
        this.words = new Words(text);
    }

    boolean isAtEnd() {
        return at >= source.length();
    }

    /** Whether the next char is {@code c}. */
    boolean sees(char c) {
        return at < source.length() && source.charAt(at) == c;
    }

    boolean sees(String s) {
        return source.startsWith(s, at);
    }

    /** Whether nothing is left of the line but maybe a comment. */
    boolean isLineDone() {
        return isAtEnd() || isLineEnd() || sees('#');
    }

    /** Whether LF or CR LF is next. */
    boolean isLineEnd() {
        return sees('\n') || sees("\r\n");
    }

    /** Passes spaces and tabs; false at the end of the text. */
    boolean skipBlanks() {
        while (sees(' ') || sees('\t')) {
            at++;
        }
        return !isAtEnd();
    }

    void skipComment() {
        if (sees('#')) {
            while (!isAtEnd() && !isLineEnd()) {
                if (Words.isControl(source.charAt(at))) {
                    throw words.control(at);
                }
                at++;
            }
        }
    }

    void skipLineEnd() {
        if (!isAtEnd()) {
            at += source.charAt(at) == '\r' ? 2 : 1;
        }
    }

    /** Where a value without quotes that begins at {@code from} ends. */
    int bareEnd(int from) {
        int i = from;
        while (i < source.length()
                && ",]}#=[{".indexOf(source.charAt(i)) < 0
                && source.charAt(i) > ' '
                && source.charAt(i) != 0x7F) {
            i++;
        }
        return i;
    }

    /** The end of what a reader takes for one thing here: a bare value, or a character. */
    int tokenEnd() {
        return Math.max(at + Character.charCount(source.codePointAt(at)), bareEnd(at));
    }

    /** The text {@code [from, to)} in quotes, not too much of it. */
    String shown(int from, int to) {
        return "'" + Words.shorten(source.substring(from, to).trim()) + "'";
    }
}
