package io.github.textproof.syntax.sql;

import io.github.textproof.syntax.sql.Fault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells strings, quoted names and comments of SQL from code, in one {@link Reading} of it, and counts brackets. It knows what any of the
 * common databases and their shells have, and stops at the first thing that is not closed.
 */
final class SqlLexer {
    private final String content;
    private final Reading reading;
    private final Regions regions;
    private final Brackets brackets;
    private final Shell shell;

    private int at;
    /** Whether nothing but blanks and comments stands between here and the end of the last statement. */
    private boolean between = true;
    /** The first string of several lines that looks as if it began with the closing quote of the one before; -1 for none. */
    private int suspicious = -1;

    private int suspiciousEnd;
    private @Nullable Fault fault;

    /** Takes the offsets of what is no code. */
    @FunctionalInterface
    interface Regions {
        void add(int start, int end);
    }

    SqlLexer(String content, Reading reading, Regions regions) {
        this.content = content;
        this.reading = reading;
        this.regions = regions;
        this.brackets = new Brackets(content);
        this.shell = new Shell(content);
    }

    /** The first thing that is not closed, or null; nothing behind it has been read. */
    @Nullable
    Fault read() {
        while (at < content.length() && fault == null) {
            int skipped = shell.skip(at, between);
            if (skipped > at) {
                region(skipped);
                between = true;
            } else if (shell.delimits(at)) {
                at += shell.delimiter().length();
                endStatement();
            } else {
                one(content.charAt(at));
            }
        }
        return fault != null ? fault : brackets.atEnd(content.length());
    }

    private void one(char c) {
        if (Character.isWhitespace(c)) {
            at++;
            return;
        }
        if (c == '-' && content.startsWith("--", at) || c == '#' && isHashComment()) {
            region(shell.lineEnd(at));
            return;
        }
        if (c == '/' && content.startsWith("/*", at)) {
            comment();
            return;
        }
        boolean first = between;
        between = false;
        switch (c) {
            case '\'' -> quoted(Kind.STRING, reading.backslash());
            case '"' -> quoted(Kind.NAME, reading.backslash());
            case '`' -> quoted(Kind.NAME, false);
            case '$' -> dollar();
            case '[' -> squareBracket();
            case '(', ')', ']' -> bracket();
            case ';' -> {
                at++;
                if (shell.isSemicolonEnd()) {
                    endStatement();
                } else if (fault == null) {
                    fault = brackets.atSemicolon(at - 1);
                }
            }
            default -> {
                if (isWord(c)) {
                    word(first);
                } else {
                    at++;
                }
            }
        }
    }

    private boolean isHashComment() {
        return reading.hash() && (at == 0 || !isWord(content.charAt(at - 1)));
    }

    private void endStatement() {
        fault = brackets.atSemicolon(at - 1);
        brackets.clear();
        between = true;
    }

    private void region(int end) {
        regions.add(at, end);
        at = end;
    }

    private void fail(Kind kind, int length) {
        fault = new Fault(kind, at, length, content.length());
        region(content.length());
    }

    private void comment() {
        int depth = 0;
        int i = at;
        while (i < content.length()) {
            if (content.startsWith("*/", i)) {
                i += 2;
                if (--depth == 0) {
                    region(i);
                    return;
                }
            } else if (content.startsWith("/*", i)) {
                i += 2;
                depth = reading.nested() ? depth + 1 : 1;
            } else {
                i++;
            }
        }
        fail(Kind.COMMENT, 2);
    }

    /** A string or quoted name; a doubled quote inside is one of its characters. */
    private void quoted(Kind kind, boolean backslash) {
        char quote = content.charAt(at);
        boolean lines = false;
        boolean statement = false;
        for (int i = at + 1; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == quote) {
                if (content.startsWith(String.valueOf(quote), i + 1)) {
                    i++;
                    continue;
                }
                if (lines && kind == Kind.STRING) {
                    suspect(i, statement);
                }
                region(i + 1);
                return;
            }
            if (c == '\\' && backslash) {
                i++;
            } else if (c == '\n') {
                lines = true;
                char before = content.charAt(i - 1);
                statement |= before == ';' || before == '\r' && content.charAt(i - 2) == ';';
            }
        }
        if (kind == Kind.STRING && suspicious >= 0) {
            fault = new Fault(kind, suspicious, 1, suspiciousEnd);
            region(content.length());
        } else {
            fail(kind, 1);
        }
    }

    /** A string over the end of a statement or up to the middle of a word: the place where a quote is missing, if one is. */
    private void suspect(int end, boolean statement) {
        boolean word = end + 1 < content.length() && isWord(content.charAt(end + 1));
        if (suspicious < 0 && (statement || word)) {
            suspicious = at;
            suspiciousEnd = end;
        }
    }

    /** {@code $tag$ ... $tag$} of PostgreSQL. */
    private void dollar() {
        int end = at + 1;
        while (end < content.length() && isWord(content.charAt(end)) && content.charAt(end) != '$') {
            end++;
        }
        boolean opens = end < content.length()
                && content.charAt(end) == '$'
                && !Character.isDigit(content.charAt(at + 1))
                && !shell.delimiter().contains("$");
        if (!opens) {
            at++;
            return;
        }
        String tag = content.substring(at, end + 1);
        int close = content.indexOf(tag, end + 1);
        if (close < 0) {
            fail(Kind.BODY, tag.length());
        } else {
            region(close + tag.length());
        }
    }

    /** A name as SQL Server quotes it, or the index of an array. */
    private void squareBracket() {
        boolean index = at > 0 && (isWord(content.charAt(at - 1)) || content.charAt(at - 1) == ']');
        int end = index || brackets.isInSquare() ? -1 : brackets.nameEnd(at);
        if (end < 0) {
            bracket();
        } else {
            region(end);
        }
    }

    private void bracket() {
        fault = brackets.see(at);
        at++;
    }

    /** A word, and the string that it may be the prefix of. */
    private void word(boolean first) {
        int start = at;
        while (at < content.length() && isWord(content.charAt(at))) {
            at++;
        }
        brackets.word(content, start, at, first);
        if (at >= content.length() || content.charAt(at) != '\'') {
            return;
        }
        char last = Character.toLowerCase(content.charAt(at - 1));
        int length = at - start;
        if (last == 'e' && length == 1) {
            quoted(Kind.STRING, true);
        } else if (last == 'q' && (length == 1 || length == 2 && Character.toLowerCase(content.charAt(start)) == 'n')) {
            ownQuote();
        }
    }

    /** {@code q'[ ... ]'} of Oracle. */
    private void ownQuote() {
        char open = at + 1 < content.length() ? content.charAt(at + 1) : ' ';
        int pair = "[{(<".indexOf(open);
        String closing = (pair < 0 ? open : "]})>".charAt(pair)) + "'";
        int close = Character.isWhitespace(open) ? -1 : content.indexOf(closing, at + 2);
        if (close < 0) {
            fail(Kind.STRING, 2);
        } else {
            region(close + 2);
        }
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#' || c == '@';
    }
}
