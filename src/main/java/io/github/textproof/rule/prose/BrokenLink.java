package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.prose.MarkdownProse;
import io.github.textproof.syntax.prose.Prose;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** A link of Markdown that leads nowhere inside the module. */
@RuleInfo(
        id = "broken-link",
        summary = "A relative link, an image or an anchor in Markdown leads to nothing, or a label has no definition.",
        rationale = """
                A file is renamed, a heading reworded, and the links to them stay as they were: readers land on an error page, or at the top
                of a long one. Relative links and images are looked up beside the file, letter by letter as GitHub and Linux do; anchors are
                compared with the headings (without case and punctuation, since every renderer makes them in its own way), `{#id}`, and the `id` and
                `name` of HTML. A reference `[text][label]` without definition is shown with its brackets
                ([CommonMark, section 6.3](https://spec.commonmark.org/0.31.2/#links)).

                Nothing is ever fetched: addresses, absolute paths, aliases and templates are not judged, nor are files outside of the module. Pages that
                a site generator makes count as found where their source is: `x`, `x.html` and `x/` are `x.md`, `x/index.md` and the like. Where a
                generator that moves pages about (Hugo, Jekyll, Hexo, Gatsby and others) is configured, or the front matter gives the page another
                address, only links to Markdown files are judged. A file that includes others has anchors that are not known.

                A warning for a target outside of the checked directories, for one in a directory elsewhere that does not exist either, which may be
                another part of the site, for one without an extension or in HTML, which something may make, and for labels. The last two are silent
                where a site generator is configured.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        scope = "warning for labels, and where the target may come from elsewhere")
public final class BrokenLink implements ProseRule {
    @Override
    public void check(Prose prose, RuleContext context) {
        if (prose instanceof MarkdownProse markdown) {
            LinkChecker checker = new LinkChecker(markdown, context);
            Visitor visitor = new Visitor(markdown, checker);
            markdown.document().accept(visitor);
        }
    }

    private static final class Visitor extends AbstractVisitor {
        private final MarkdownProse prose;
        private final LinkChecker checker;
        private final String source;

        Visitor(MarkdownProse prose, LinkChecker checker) {
            this.prose = prose;
            this.checker = checker;
            this.source = prose.text().content();
        }

        @Override
        public void visit(Link link) {
            // without a text it is a leftover of the page's own markup: nobody sees it
            if (link.getFirstChild() != null) {
                inline(link, link.getDestination(), false);
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            inline(image, image.getDestination(), true);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            int start = Markdown.start(prose, definition);
            int end = Markdown.end(prose, definition);
            int at = start < 0 ? -1 : find("]:", start, end);
            if (at >= 0) {
                destination(at + 2, end, definition.getDestination(), false);
            }
        }

        /** A reference is judged at its definition. */
        private void inline(Node node, String destination, boolean image) {
            int start = Markdown.start(prose, node);
            Node last = node.getLastChild();
            int inside = last == null ? start : Markdown.end(prose, last);
            int end = Markdown.end(prose, node);
            int at = start < 0 ? -1 : find("](", Math.max(start, inside), end);
            if (at >= 0) {
                destination(at + 2, end - 1, destination, image);
            }
        }

        /** Where {@code mark} begins in {@code [from, to)}, or -1; what follows is not looked at, else a text of many links takes long. */
        private int find(String mark, int from, int to) {
            for (int i = from; i < to; i++) {
                if (source.startsWith(mark, i)) {
                    return i;
                }
            }
            return -1;
        }

        private void destination(int from, int to, String destination, boolean image) {
            int start = from;
            while (start < to && (source.charAt(start) <= ' ' || source.charAt(start) == '<')) {
                start++;
            }
            int end = source.startsWith(destination, start) ? start + destination.length() : to;
            checker.check(destination, image, prose.text().span(start, Math.max(start, end)));
        }

        @Override
        public void visit(Text text) {
            int start = Markdown.start(prose, text);
            if (start >= 0 && text.getLiteral().contains("][")) {
                checker.checkLabel(start, Markdown.end(prose, text));
            }
        }
    }
}
