package io.github.textproof.rule.character;

import io.github.textproof.source.Format;
import java.util.function.IntConsumer;

/** Finds the exotic blanks that stand outside strings and comments. */
final class CodeRegions {
    private final String content;
    private final Format format;

    private CodeRegions(String content, Format format) {
        this.content = content;
        this.format = format;
    }

    /** JSON, with the comments that some of its files have. */
    static void json(String content, IntConsumer sink) {
        new CodeRegions(content, Format.JSON).scan(sink);
    }

    /** POSIX shell, here-documents included. */
    static void shell(String content, IntConsumer sink) {
        new CodeRegions(content, Format.SHELL).scan(sink);
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
        if (format == Format.SHELL) {
            return shellRegion(i, c);
        }
        return c == '"' ? string(i, true, true) : c == '/' ? slash(i) : i;
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
