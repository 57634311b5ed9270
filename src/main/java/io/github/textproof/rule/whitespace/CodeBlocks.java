package io.github.textproof.rule.whitespace;

import io.github.textproof.source.Format;

/**
 * Follows the fenced code blocks of Markdown (CommonMark 0.31.2, section 4.5) and the delimited verbatim blocks of AsciiDoc line by line.
 *
 * <p>Block quotes and list items are looked through, so a fence may be taken for one that a strict parser reads as text: the rules here are
 * rather silent than wrong.
 */
final class CodeBlocks {
    private final Format format;
    private char mark;
    private int length;
    private boolean afterText;

    CodeBlocks(Format format) {
        this.format = format;
    }

    /** Takes the next line {@code [start, end)}, without its terminator, and says whether it belongs to a code block. */
    boolean next(String content, int start, int end) {
        return switch (format) {
            case MARKDOWN -> markdown(content, start, end);
            case ASCIIDOC -> asciidoc(content, start, end);
            default -> false;
        };
    }

    private boolean markdown(String content, int start, int end) {
        int from = mark == 0 ? content(content, start, end) : quoted(content, start, end);
        char c = from < end ? content.charAt(from) : 0;
        int run = c == '`' || c == '~' ? run(content, from, end) : 0;
        if (mark == 0) {
            // the info string of a backtick fence has no backtick
            if (run < 3 || c == '`' && indexOf(content, '`', from + run, end)) {
                return false;
            }
            mark = c;
            length = run;
        } else if (c == mark && run >= length && EditorStyle.indentEnd(content, from + run, end) == end) {
            mark = 0;
        }
        return true;
    }

    private boolean asciidoc(String content, int start, int end) {
        char c = start < end ? content.charAt(start) : 0;
        boolean delimiter = (c == '-' || c == '.' || c == '+' || c == '/' || c == '`')
                && end - start >= (c == '`' ? 3 : 4)
                && run(content, start, end) == end - start;
        boolean inside = mark != 0;
        if (inside && delimiter && c == mark && end - start == length) {
            mark = 0;
        } else if (!inside && delimiter && !afterText) {
            // after text the same line underlines a title
            mark = c;
            length = end - start;
        }
        afterText = start < end && c != '[' && c != '.' && c != '+' && !delimiter;
        return inside || mark != 0;
    }

    /** Past blanks, quote marks and list markers. */
    private static int content(String content, int start, int end) {
        int i = quoted(content, start, end);
        int marker = i;
        while (marker < end && Character.isDigit(content.charAt(marker))) {
            marker++;
        }
        if (marker + 1 < end && "-*+.)".indexOf(content.charAt(marker)) >= 0 && content.charAt(marker + 1) == ' ') {
            i = EditorStyle.indentEnd(content, marker + 1, end);
        }
        return i;
    }

    private static int quoted(String content, int start, int end) {
        int i = EditorStyle.indentEnd(content, start, end);
        while (i < end && content.charAt(i) == '>') {
            i = EditorStyle.indentEnd(content, i + 1, end);
        }
        return i;
    }

    private static int run(String content, int from, int end) {
        int i = from;
        while (i < end && content.charAt(i) == content.charAt(from)) {
            i++;
        }
        return i - from;
    }

    private static boolean indexOf(String content, char c, int from, int end) {
        int found = content.indexOf(c, from);
        return found >= 0 && found < end;
    }
}
