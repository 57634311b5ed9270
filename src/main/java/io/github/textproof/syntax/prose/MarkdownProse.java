package io.github.textproof.syntax.prose;

import io.github.textproof.source.Format;
import io.github.textproof.source.Text;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Markdown with its document tree, for rules about links, images and the like. */
public final class MarkdownProse extends Prose {
    private final Node document;
    private final int offset;

    MarkdownProse(Text text, List<Block> blocks, Node document, int offset) {
        super(Format.MARKDOWN, text, blocks);
        this.document = document;
        this.offset = offset;
    }

    /** The tree (CommonMark with tables), the front matter left out. */
    public Node document() {
        return document;
    }

    /** Where a node's source span begins, in chars of the {@linkplain #text() source}. */
    public int start(SourceSpan span) {
        return span.getInputIndex() + offset;
    }
}
