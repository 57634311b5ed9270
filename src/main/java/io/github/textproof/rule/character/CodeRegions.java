package io.github.textproof.rule.character;

import io.github.textproof.source.Format;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** Finds the exotic blanks that stand outside strings and comments. */
final class CodeRegions {
    private final String content;
    private final Format format;
    private final boolean backslash;

    private CodeRegions(String content, Format format, boolean backslash) {
        this.content = content;
        this.format = format;
        this.backslash = backslash;
    }

    /** JSON, with the comments that some of its files have. */
    static void json(String content, IntConsumer sink) {
        new CodeRegions(content, Format.JSON, true).scan(sink);
    }

    /** POSIX shell, here-documents included. */
    static void shell(String content, IntConsumer sink) {
        new CodeRegions(content, Format.SHELL, true).scan(sink);
    }

    /** SQL. Databases differ in whether a backslash escapes a quote: only what is code in both readings counts. */
    static void sql(String content, IntConsumer sink) {
        if (!content.contains("\\'")) {
            new CodeRegions(content, Format.SQL, false).scan(sink);
            return;
        }
        BitSet escaping = new BitSet();
        new CodeRegions(content, Format.SQL, true).scan(escaping::set);
        new CodeRegions(content, Format.SQL, false).scan(i -> {
            if (escaping.get(i)) {
                sink.accept(i);
            }
        });
    }

    private void scan(IntConsumer sink) {
        int i = 0;
        while (i < content.length()) {
            int end = regionEnd(i);
            if (end > i) {
                i = end;
            } else {
                if (MisplacedNoBreakSpace.isExotic(content.charAt(i))) {
                    sink.accept(i);
                }
                i++;
            }
        }
    }

    /** The end of the string or comment that begins at {@code i}, or {@code i}. */
    private int regionEnd(int i) {
        char c = content.charAt(i);
        return switch (format) {
            case JSON -> c == '"' ? string(i, true, true) : c == '/' ? slash(i) : i;
            case SHELL -> shellRegion(i, c);
            default -> sqlRegion(i, c);
        };
    }

    private int slash(int i) {
        if (content.startsWith("//", i)) {
            return lineEnd(i);
        }
        return content.startsWith("/*", i) ? after("*/", i + 2) : i;
    }

    private int shellRegion(int i, char c) {
        return switch (c) {
            case '\\' -> Math.min(i + 2, content.length());
            case '"' -> string(i, true, false);
            case '\'' -> string(i, i > 0 && content.charAt(i - 1) == '$', false);
            case '#' -> i == 0 || content.charAt(i - 1) <= ' ' ? lineEnd(i) : i;
            case '<' -> content.startsWith("<<", i) && !content.startsWith("<<<", i) ? hereDocument(i) : i;
            default -> i;
        };
    }

    private int sqlRegion(int i, char c) {
        return switch (c) {
            case '\'', '"', '`' -> string(i, backslash, false);
            case '-' -> content.startsWith("--", i) ? lineEnd(i) : i;
            case '#' -> i == 0 || content.charAt(i - 1) == '\n' ? lineEnd(i) : i;
            case '/' -> content.startsWith("/*", i) ? after("*/", i + 2) : i;
            case '$' -> dollarQuote(i);
            case 'C' ->
                (i == 0 || content.charAt(i - 1) == '\n')
                                && content.startsWith("COPY ", i)
                                && content.substring(i, lineEnd(i)).endsWith("FROM stdin;")
                        ? after("\n\\.", i)
                        : i;
            default -> i;
        };
    }

    private int string(int start, boolean escapes, boolean oneLine) {
        char quote = content.charAt(start);
        for (int i = start + 1; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (oneLine && c == '\n') {
                return i;
            }
            if (escapes && c == '\\') {
                i++;
            }
        }
        return content.length();
    }

    private int lineEnd(int i) {
        int end = content.indexOf('\n', i);
        return end < 0 ? content.length() : end;
    }

    private int after(String closing, int i) {
        int end = content.indexOf(closing, i);
        return end < 0 ? content.length() : end + closing.length();
    }

    /** {@code $tag$ ... $tag$} of PostgreSQL. */
    private int dollarQuote(int i) {
        int end = i + 1;
        while (end < content.length()
                && (Character.isLetterOrDigit(content.charAt(end)) || content.charAt(end) == '_')) {
            end++;
        }
        boolean opens = end < content.length() && content.charAt(end) == '$';
        return opens ? after(content.substring(i, end + 1), end + 1) : i;
    }

    /** The line of {@code <<WORD} and all up to the line that is the word. */
    private int hereDocument(int i) {
        int start = i + 2;
        while (start < content.length() && "-~ '\"\\".indexOf(content.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < content.length() && BlankPlaces.isWord(content.charAt(end))) {
            end++;
        }
        if (end == start || Character.isDigit(content.charAt(start))) {
            return i;
        }
        String word = content.substring(start, end);
        int line = lineEnd(i);
        while (line < content.length()) {
            int next = lineEnd(line + 1);
            if (content.substring(line + 1, next).trim().equals(word)) {
                return next;
            }
            line = next;
        }
        return content.length();
    }
}
