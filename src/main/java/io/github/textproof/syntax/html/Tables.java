package io.github.textproof.syntax.html;

/** What stands between the cells of a table, from where browsers move it in front of the table (13.2.6.1, "foster parenting"). */
final class Tables {
    private final String content;
    private final Problems problems;

    Tables(String content, Problems problems) {
        this.content = content;
        this.problems = problems;
    }

    void checkTag(Open top, Tag tag) {
        if (Elements.isTableContext(top.name())
                && !top.fostered
                && Elements.isKnown(tag.name())
                && !Elements.mayStandInTable(tag.name())
                && !tag.hidden()
                && !tag.templated()) {
            top.fostered = true;
            problems.add(tag, tag.shown() + where());
        }
    }

    private static String where() {
        return " stands between the cells of the table: browsers move it in front of the table";
    }

    /** The text {@code [from, to)}, comments included. */
    void checkText(Open top, int from, int to) {
        if (!Elements.isTableContext(top.name()) || top.fostered) {
            return;
        }
        int start = from;
        while (start < to && TagReader.isSpace(content.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < to && isPlain(content.charAt(end))) {
            end++;
        }
        if (end == to && start < to) {
            top.fostered = true;
            problems.add(start, start + 1, "this text" + where());
        }
    }

    /** Whether the char is one of running text, not of markup or of an instruction to a template engine. */
    private static boolean isPlain(char c) {
        return "<>{}[]$#@%".indexOf(c) < 0;
    }
}
