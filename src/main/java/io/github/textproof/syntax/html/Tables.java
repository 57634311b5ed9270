package io.github.textproof.syntax.html;

import io.github.textproof.source.Span;

/** What stands between the cells of a table, from where browsers move it in front of the table (13.2.6.1, "foster parenting"). */
final class Tables {
    private final String content;
    private final Problems problems;

    Tables(String content, Problems problems) {
        this.content = content;
        this.problems = problems;
    }

    /** Notes a tag that stands in {@code top}. */
    void checkTag(Stack stack, Open top, Tag tag) {
        if (Elements.isTableContext(top.name())
                && Elements.isKnown(tag.name())
                && !Elements.mayStandInTable(tag.name())
                && !tag.hidden()
                && !tag.templated()) {
            note(stack, top, new Span(tag.start(), tag.end()));
        }
    }

    /** Notes the text {@code [from, to)} in {@code top}, unless comments or template instructions are in it. */
    void checkText(Stack stack, Open top, int from, int to) {
        if (!Elements.isTableContext(top.name())) {
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
            note(stack, top, new Span(start, start + 1));
        }
    }

    /** Whether the char is one of running text, not of markup or of an instruction to a template engine. */
    private static boolean isPlain(char c) {
        return "<>{}[]$#@%".indexOf(c) < 0;
    }

    /** The first one of each table is reported, when the table turns out to be closed. */
    private static void note(Stack stack, Open top, Span span) {
        Open table = top.tableScope < 0 ? top : stack.get(top.tableScope);
        if (table.fostered == null) {
            table.fostered = span;
        }
    }

    /** Reports what was found in an element that has been closed. */
    void report(Open element) {
        Span span = element.fostered;
        if (span != null) {
            String what = content.charAt(span.start()) == '<'
                    ? content.substring(span.start(), nameEnd(span)) + ">"
                    : "this text";
            problems.add(
                    span.start(),
                    span.end(),
                    what + " stands between the cells of the table: browsers move it in front of the table");
        }
    }

    private int nameEnd(Span span) {
        int end = span.start() + 1;
        while (end < span.end() && Character.isLetterOrDigit(content.charAt(end))) {
            end++;
        }
        return end;
    }
}
