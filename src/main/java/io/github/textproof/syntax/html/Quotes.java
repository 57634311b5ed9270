package io.github.textproof.syntax.html;

/**
 * The quotes round the values of a tag's attributes. Where one is missing or one too many, it tells which, and where the author meant the tag
 * to end.
 */
final class Quotes {
    private final String content;
    private final Problems problems;
    /** The offsets behind which no such quote is left. */
    private int lastDouble = Integer.MAX_VALUE;

    private int lastSingle = Integer.MAX_VALUE;

    /** Of the last value in the tag: the attribute's name, the quotes; -1 while there is none. */
    private String quoted = "";

    private int quoteOpen = -1;
    private int quoteClose = -1;

    Quotes(String content, Problems problems) {
        this.content = content;
        this.problems = problems;
    }

    void beginTag() {
        quoteOpen = -1;
    }

    /**
     * Finds the end of an attribute's value, or reports that it is not closed.
     *
     * @param start the offset of the quote before it
     * @return the offset of the quote behind it; when it is not closed, {@code ~} of the offset behind the tag
     */
    int valueEnd(String attribute, int start) {
        int end = find(content.charAt(start), start + 1);
        if (end < 0) {
            return ~neverClosed(attribute, start);
        }
        quoted = attribute;
        quoteOpen = start;
        quoteClose = end;
        return swallows(start + 1, end) ? ~neverClosed(attribute, start) : end;
    }

    /** The next such quote from {@code from} on, or -1. */
    private int find(char quote, int from) {
        if (from >= (quote == '"' ? lastDouble : lastSingle)) {
            return -1;
        }
        int end = content.indexOf(quote, from);
        if (end < 0) {
            if (quote == '"') {
                lastDouble = from;
            } else {
                lastSingle = from;
            }
        }
        return end;
    }

    /** Whether a value goes on over the end of its tag to the first quote of another one: {@code x>text</a> <a href=}. */
    private boolean swallows(int from, int to) {
        int last = to - 1;
        while (last > from && TagReader.isSpace(content.charAt(last))) {
            last--;
        }
        if (last <= from || content.charAt(last) != '=' || !Character.isLetter(content.charAt(last - 1))) {
            return false;
        }
        int end = content.indexOf('>', from);
        int tag = end < 0 ? -1 : content.indexOf('<', end);
        return tag >= 0 && tag < to;
    }

    /** Reports the quote at {@code start}; the offset behind the first {@code >}, where the author's tag ends. */
    private int neverClosed(String attribute, int start) {
        int end = content.indexOf('>', start);
        int next = find(content.charAt(start), start + 1);
        String message = "the quote before the value of " + attribute + " is not closed: ";
        if (next < 0) {
            problems.addLast(start, start + 1, message + "the rest of the page is part of the value");
        } else {
            problems.add(start, start + 1, message + "the value goes on to the quote in line " + problems.line(next));
        }
        return end < 0 ? content.length() : end + 1;
    }

    /**
     * Reports that a quote stands where an attribute's name is: some quote before it is missing, or one too many.
     *
     * @param tag as it is shown, without its end
     * @return the offset behind the tag
     */
    int tagEnd(int quote, String tag) {
        if (quoteOpen >= 0 && (crossesTag(quoteOpen + 1, quoteClose) || content.charAt(quoteClose - 1) == '=')) {
            return neverClosed(quoted, quoteOpen);
        }
        problems.add(
                quoteOpen >= 0 ? quoteClose : quote,
                quoteOpen >= 0 ? quoteClose + 1 : quote + 1,
                quoteOpen >= 0
                        ? "the value of " + quoted + " ends with this quote, and another quote follows"
                        : "a quote stands in " + tag + "> where no value begins");
        int end = content.indexOf('>', quote);
        return end < 0 ? content.length() : end + 1;
    }

    private boolean crossesTag(int from, int to) {
        int end = content.indexOf('>', from);
        return end >= 0 && end < to;
    }
}
