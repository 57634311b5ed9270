package io.github.textproof.syntax.sql;

import java.util.Locale;

/** The lines of a script that the shell of a database reads itself: mysql, psql, SQL*Plus, sqlcmd, isql. */
final class Shell {
    private final String content;
    private String delimiter = ";";

    Shell(String content) {
        this.content = content;
    }

    /** What ends a statement. */
    String delimiter() {
        return delimiter;
    }

    boolean isSemicolonEnd() {
        return delimiter.equals(";");
    }

    /** Whether a delimiter other than {@code ;} stands here. */
    boolean delimits(int at) {
        return !delimiter.equals(";") && content.startsWith(delimiter, at);
    }

    /** The end of the lines for the shell that begin at {@code at}, or {@code at}; {@code between} says whether no statement has begun. */
    int skip(int at, boolean between) {
        char c = content.charAt(at);
        if (c != '\\' && c != '/' && !Character.isLetter(c) || !isFirst(at)) {
            return at;
        }
        String word = word(at);
        if (word.equals("DELIMITER")) {
            return delimiter(at, at + word.length());
        }
        if (!between) {
            return at;
        }
        return switch (word) {
            case "PROMPT", "REM", "REMARK", "SPOOL" -> lineEnd(at);
            case "SET" -> term(at);
            case "COPY" -> copy(at);
            case "GO" -> content.substring(at + 2, lineEnd(at)).isBlank() ? lineEnd(at) : at;
            case "" ->
                c == '\\'
                                || c == '/'
                                        && content.substring(at + 1, Math.min(at + 3, lineEnd(at)))
                                                .isBlank()
                        ? lineEnd(at)
                        : at;
            default -> at;
        };
    }

    private boolean isFirst(int at) {
        int i = at - 1;
        while (i >= 0 && (content.charAt(i) == ' ' || content.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || content.charAt(i) == '\n';
    }

    /** The word at {@code at} in capitals, if it can be one of a shell, else empty. */
    private String word(int at) {
        int end = at;
        while (end < content.length() && end < at + 10 && Character.isLetter(content.charAt(end))) {
            end++;
        }
        boolean whole = end == content.length() || Character.isWhitespace(content.charAt(end));
        return whole ? content.substring(at, end).toUpperCase(Locale.ROOT) : end == at ? "" : "-";
    }

    private int delimiter(int at, int from) {
        String rest = content.substring(from, lineEnd(at)).trim();
        if (!rest.isEmpty()) {
            delimiter = rest.split("\\s", 2)[0];
        }
        return lineEnd(at);
    }

    /** {@code SET TERM ^ ;} of Firebird. */
    private int term(int at) {
        String[] words =
                content.substring(at, Math.min(lineEnd(at), at + 40)).trim().split("\\s+", 4);
        if (words.length < 3 || !words[1].toUpperCase(Locale.ROOT).startsWith("TERM")) {
            return at;
        }
        delimiter = words[2];
        return lineEnd(at);
    }

    /** {@code COPY ... FROM stdin;} and its data up to {@code \.}. */
    private int copy(int at) {
        int line = lineEnd(at);
        String command = content.substring(at, line).toLowerCase(Locale.ROOT).trim();
        if (!command.contains("from stdin") || !command.endsWith(";")) {
            return at;
        }
        int end = content.indexOf("\n\\.", line);
        return end < 0 ? content.length() : end + 3;
    }

    int lineEnd(int i) {
        int end = content.indexOf('\n', i);
        return end < 0 ? content.length() : end;
    }
}
