package io.github.textproof.rule.prose;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.MarkdownProse;
import io.github.textproof.syntax.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/**
 * The headings of a Markdown document from first to last, those in quotations and lists left out.
 *
 * @param headings the headings
 */
record Outline(List<Heading> headings) {
    /**
     * A heading.
     *
     * @param level from 1 to 6
     * @param span the first line of it, in source chars
     * @param text what it says, markup left out; empty for HTML
     * @param html whether it is written in HTML
     * @param empty whether another heading of its level or above, or the end, comes next
     */
    record Heading(int level, Span span, String text, boolean html, boolean empty) {}

    /** The outline of Markdown; empty for other formats. */
    static Outline of(Prose prose) {
        return prose.derived(Outline.class, Outline::read);
    }

    private static Outline read(Prose prose) {
        List<Heading> headings = new ArrayList<>();
        if (prose instanceof MarkdownProse markdown) {
            Node node = markdown.document().getFirstChild();
            for (; node != null; node = node.getNext()) {
                int start = Markdown.start(markdown, node);
                if (node instanceof org.commonmark.node.Heading heading && start >= 0) {
                    headings.add(new Heading(
                            heading.getLevel(),
                            firstLine(prose, start),
                            Markdown.text(heading),
                            false,
                            isEmpty(heading)));
                } else if (node instanceof HtmlBlock && start >= 0) {
                    addHtml(prose, start, Markdown.end(markdown, node), headings);
                }
            }
        }
        return new Outline(List.copyOf(headings));
    }

    private static Span firstLine(Prose prose, int start) {
        int end = prose.text().lines().end(prose.text().lines().lineOf(start));
        return new Span(start, Math.max(start, end));
    }

    private static boolean isEmpty(org.commonmark.node.Heading heading) {
        Node next = heading.getNext();
        while (next instanceof LinkReferenceDefinition) {
            next = next.getNext();
        }
        return next == null
                || next instanceof org.commonmark.node.Heading other && other.getLevel() <= heading.getLevel();
    }

    private static void addHtml(Prose prose, int start, int end, List<Heading> headings) {
        String s = prose.text().content();
        for (int at = s.indexOf('<', start); at >= 0 && at + 3 < end; at = s.indexOf('<', at + 1)) {
            char level = s.charAt(at + 2);
            char next = s.charAt(at + 3);
            if ((s.charAt(at + 1) | 0x20) == 'h' && level >= '1' && level <= '6' && (next == '>' || next <= ' ')) {
                headings.add(new Heading(level - '0', firstLine(prose, at), "", true, false));
            }
        }
    }
}
