package io.github.textproof.rule.character;

import io.github.textproof.source.Format;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Text;
import java.util.Arrays;

/**
 * Where a Markdown or AsciiDoc text holds code: fenced and indented blocks, and spans between backticks on one line. A light scan, not a
 * parser (CommonMark 0.31, sections 4.4, 4.5 and 6.1); it errs towards code.
 */
final class CodeSpans {
    private static final CodeSpans NONE = new CodeSpans();

    private int[] bounds = new int[16];
    private int size;

    private CodeSpans() {}

    /** The code of {@code text}; none in other formats. */
    static CodeSpans of(Text text, Format format) {
        if (format != Format.MARKDOWN && format != Format.ASCIIDOC) {
            return NONE;
        }
        CodeSpans spans = new CodeSpans();
        spans.scan(text.content(), text.lines());
        return spans;
    }

    /** Whether the char at {@code offset} is code. */
    boolean covers(int offset) {
        int found = Arrays.binarySearch(bounds, 0, size, offset);
        int place = found >= 0 ? found : -found - 2;
        return place >= 0 && place % 2 == 0;
    }

    private void scan(String content, LineIndex lines) {
        boolean blankBefore = true;
        int line = 0;
        while (line < lines.count()) {
            int start = lines.start(line);
            int end = lines.end(line);
            int text = start;
            while (text < end && (content.charAt(text) == ' ' || content.charAt(text) == '>')) {
                text++;
            }
            int fence = fenceLength(content, text, end);
            if (fence > 0) {
                int close = line + 1;
                while (close < lines.count() && !closes(content, lines, close, content.charAt(text), fence)) {
                    close++;
                }
                int last = Math.min(close, lines.count() - 1);
                add(start, lines.end(last));
                line = last;
                blankBefore = true;
            } else if (blankBefore && isIndented(content, start, end)) {
                add(start, end);
            } else {
                blankBefore = text == end;
                inline(content, text, end);
            }
            line++;
        }
    }

    private static boolean isIndented(String content, int start, int end) {
        return start < end && content.charAt(start) == '\t' || end - start > 4 && content.startsWith("    ", start);
    }

    /** The number of marks that open a fence at {@code i}, or 0. */
    private static int fenceLength(String content, int i, int end) {
        char mark = i < end ? content.charAt(i) : ' ';
        if (mark != '`' && mark != '~' && mark != '-') {
            return 0;
        }
        int length = runLength(content, i, end);
        if (mark == '-') {
            return length == 4 && i + length == end ? length : 0;
        }
        return length >= 3 && (mark == '~' || backtick(content, i + length, end) < 0) ? length : 0;
    }

    private static boolean closes(String content, LineIndex lines, int line, char mark, int length) {
        int i = lines.start(line);
        int end = lines.end(line);
        while (i < end && (content.charAt(i) == ' ' || content.charAt(i) == '>')) {
            i++;
        }
        return i < end && content.charAt(i) == mark && runLength(content, i, end) >= length;
    }

    private void inline(String content, int start, int end) {
        int i = backtick(content, start, end);
        while (i >= 0) {
            int length = runLength(content, i, end);
            int close = closing(content, i + length, end, length);
            if (close < 0) {
                i = backtick(content, i + length, end);
            } else {
                add(i, close + length);
                i = backtick(content, close + length, end);
            }
        }
    }

    private static int closing(String content, int from, int end, int length) {
        int i = backtick(content, from, end);
        // a bounded look ahead keeps lines of many lone backticks linear
        for (int tries = 0; i >= 0 && tries < 64; tries++) {
            int run = runLength(content, i, end);
            if (run == length) {
                return i;
            }
            i = backtick(content, i + run, end);
        }
        return -1;
    }

    private static int backtick(String content, int from, int end) {
        for (int i = from; i < end; i++) {
            if (content.charAt(i) == '`') {
                return i;
            }
        }
        return -1;
    }

    private static int runLength(String content, int i, int end) {
        int k = i;
        while (k < end && content.charAt(k) == content.charAt(i)) {
            k++;
        }
        return k - i;
    }

    private void add(int start, int end) {
        if (size + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, size * 2);
        }
        bounds[size++] = start;
        bounds[size++] = end;
    }
}
