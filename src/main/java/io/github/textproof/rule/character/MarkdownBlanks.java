package io.github.textproof.rule.character;

import static io.github.textproof.rule.character.MisplacedNoBreakSpace.isExotic;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Text;

/** Finds exotic blanks behind the markers of headings and list items; code blocks are left alone. */
final class MarkdownBlanks {
    private final Text text;
    private final String content;
    private final BlankPlaces.Sink sink;

    MarkdownBlanks(Text text, BlankPlaces.Sink sink) {
        this.text = text;
        this.content = text.content();
        this.sink = sink;
    }

    void find() {
        char fence = 0;
        for (int line = 0; line < text.lines().count(); line++) {
            int end = text.lines().end(line);
            int start = begin(line);
            if (content.startsWith("```", start) || content.startsWith("~~~", start)) {
                fence = fence == 0 ? content.charAt(start) : fence == content.charAt(start) ? 0 : fence;
            } else if (fence == 0 && start < end) {
                check(line, start, end);
            }
        }
    }

    /** The first char behind spaces and quotation marks. */
    private int begin(int line) {
        int i = text.lines().start(line);
        int end = text.lines().end(line);
        while (i < end && (content.charAt(i) == ' ' || content.charAt(i) == '\t' || content.charAt(i) == '>')) {
            i++;
        }
        return i;
    }

    private void check(int line, int start, int end) {
        int marker = markerEnd(start, end);
        if (marker == start || marker == end || !isExotic(content.charAt(marker))) {
            return;
        }
        int run = marker;
        while (run < end && isExotic(content.charAt(run))) {
            run++;
        }
        char c = content.charAt(start);
        boolean indented = start - text.lines().start(line) > 3;
        if (run == end) {
            return;
        }
        if (c == '#') {
            if (!indented) {
                sink.at(marker, run, "behind # makes no heading: readers see the #", Severity.ERROR, true);
            }
        } else if (hasItemBeside(line, c)) {
            sink.at(marker, run, "behind the list marker: Markdown sees no list item", Severity.ERROR, true);
        } else if (!indented && !isDigit(c)) {
            sink.at(marker, run, "behind the list marker: Markdown sees no list item", Severity.WARNING, false);
        }
    }

    /** The end of the marker of a heading or list item at {@code start}, or {@code start}. */
    private int markerEnd(int start, int end) {
        int i = start;
        char c = content.charAt(start);
        if (c == '#') {
            while (i < end && content.charAt(i) == '#') {
                i++;
            }
            return i - start <= 6 ? i : start;
        }
        if (c == '-' || c == '*' || c == '+') {
            return start + 1;
        }
        while (i < end && isDigit(content.charAt(i))) {
            i++;
        }
        boolean ordered =
                i > start && i - start <= 9 && i < end && (content.charAt(i) == '.' || content.charAt(i) == ')');
        return ordered ? i + 1 : start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the line before or behind is an item of such a list, written with a space. */
    private boolean hasItemBeside(int line, char marker) {
        return isItem(line - 1, marker) || isItem(line + 1, marker);
    }

    private boolean isItem(int line, char marker) {
        if (line < 0 || line >= text.lines().count()) {
            return false;
        }
        int start = begin(line);
        int end = text.lines().end(line);
        if (start >= end || content.charAt(start) == '#') {
            return false;
        }
        int markerEnd = markerEnd(start, end);
        boolean same = isDigit(marker) ? isDigit(content.charAt(start)) : marker == content.charAt(start);
        return same && markerEnd > start && markerEnd < end && content.charAt(markerEnd) == ' ';
    }
}
