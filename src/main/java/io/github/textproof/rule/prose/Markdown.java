package io.github.textproof.rule.prose;

import io.github.textproof.syntax.prose.MarkdownProse;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Where the nodes of a Markdown document stand, in source chars, and what they say. */
final class Markdown {
    private Markdown() {}

    /** The node's first char, or -1 when the parser knows no place for it. */
    static int start(MarkdownProse prose, Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? -1 : prose.start(spans.get(0));
    }

    /** The char after the node's last one, or -1. */
    static int end(MarkdownProse prose, Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return -1;
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return prose.start(last) + last.getLength();
    }

    /** The text inside the node, markup left out. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString();
    }

    private static void append(Node parent, StringBuilder text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text literal) {
                text.append(literal.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                text.append(' ');
            } else {
                append(node, text);
            }
        }
    }
}
