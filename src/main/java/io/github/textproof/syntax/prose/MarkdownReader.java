package io.github.textproof.syntax.prose;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.prose.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown by CommonMark 0.31 with the tables of GitHub's dialect; this class and its library are loaded for Markdown only. */
final class MarkdownReader {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(50)
            .maxInlineNesting(50)
            .inlineParserFactory(PlainInlines::new)
            .build();

    private final Text text;
    private final String source;
    private final int offset;
    private final List<Block> blocks = new ArrayList<>();
    private final InlineText.Builder inline;

    private MarkdownReader(Text text, int offset) {
        this.text = text;
        this.source = text.content();
        this.offset = offset;
        this.inline = new InlineText.Builder(source);
    }

    static MarkdownProse read(Text text) {
        int offset = frontMatterEnd(text);
        MarkdownReader reader = new MarkdownReader(text, offset);
        if (offset > 0) {
            int last = text.lines().lineOf(offset - 1);
            reader.blocks.add(
                    Block.opaque(Kind.FRONT_MATTER, new Span(0, text.lines().end(last)), 0, last));
        }
        Node document =
                PARSER.parse(offset == 0 ? text.content() : text.content().substring(offset));
        reader.children(document, Kind.PARAGRAPH, 0);
        return new MarkdownProse(text, reader.blocks, document, offset);
    }

    /** The offset behind the front matter ({@code ---} or {@code +++} on the first line until the same line again), or 0. */
    private static int frontMatterEnd(Text text) {
        String s = text.content();
        if (!s.startsWith("---") && !s.startsWith("+++")) {
            return 0;
        }
        String fence = s.substring(0, 3);
        if (!s.substring(3, text.lines().end(0)).isBlank()) {
            return 0;
        }
        for (int line = 1; line < text.lines().count(); line++) {
            int start = text.lines().start(line);
            if (s.startsWith(fence, start)
                    && s.substring(start + 3, text.lines().end(line)).isBlank()) {
                return text.lines().endWithTerminator(line);
            }
        }
        return 0;
    }

    private void children(Node parent, Kind kind, int level) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, kind, level);
        }
    }

    private void block(Node node, Kind kind, int level) {
        if (node instanceof Paragraph) {
            paragraph(node, kind, level);
        } else if (node instanceof Heading heading) {
            add(Kind.HEADING, node, heading.getLevel(), inline(node));
        } else if (node instanceof ListItem) {
            children(node, Kind.LIST_ITEM, level + 1);
        } else if (node instanceof BlockQuote) {
            children(node, Kind.QUOTE, level + 1);
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            add(Kind.CODE, node, 0, InlineText.EMPTY);
        } else if (node instanceof HtmlBlock) {
            add(Kind.HTML, node, 0, InlineText.EMPTY);
        } else if (node instanceof ThematicBreak) {
            add(Kind.THEMATIC_BREAK, node, 0, InlineText.EMPTY);
        } else if (node instanceof TableBlock || node instanceof CustomBlock) {
            add(Kind.TABLE, node, 0, InlineText.EMPTY);
        } else {
            children(node, kind, level);
        }
    }

    private void paragraph(Node node, Kind kind, int level) {
        if (kind == Kind.PARAGRAPH && isImages(node)) {
            add(Kind.IMAGE, node, 0, InlineText.EMPTY);
            return;
        }
        InlineText content = inline(node);
        if (kind == Kind.PARAGRAPH && isBold(node) && BlockKinds.isTitle(content.content())) {
            add(Kind.TITLE, node, 0, content);
            return;
        }
        add(kind == Kind.PARAGRAPH ? BlockKinds.of(content, isFormula(node)) : kind, node, level, content);
    }

    private static boolean isBold(Node paragraph) {
        return paragraph.getFirstChild() instanceof StrongEmphasis
                && paragraph.getFirstChild() == paragraph.getLastChild();
    }

    private static boolean isImages(Node paragraph) {
        boolean any = false;
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            Node inner = node.getFirstChild() instanceof Image && node.getLastChild() == node.getFirstChild()
                    ? node.getFirstChild()
                    : node;
            if (inner instanceof Image) {
                any = true;
            } else if (!(node instanceof SoftLineBreak
                    || node instanceof HardLineBreak
                    || node instanceof HtmlInline)) {
                return false;
            }
        }
        return any;
    }

    private boolean isFormula(Node paragraph) {
        int start = start(paragraph);
        return source.startsWith("$$", start) || source.startsWith("\\[", start) || source.startsWith("\\\\[", start);
    }

    private void add(Kind kind, Node node, int level, InlineText content) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        int start = start(node);
        SourceSpan last = spans.get(spans.size() - 1);
        int end = Math.max(start, last.getInputIndex() + last.getLength() + offset);
        blocks.add(new Block(
                kind,
                new Span(start, end),
                text.lines().lineOf(start),
                text.lines().lineOf(end),
                level,
                content));
    }

    private int start(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getInputIndex() + offset;
    }

    private int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? start(node)
                : spans.get(spans.size() - 1).getInputIndex()
                        + spans.get(spans.size() - 1).getLength()
                        + offset;
    }

    private InlineText inline(Node block) {
        inline.reset(Masks.find(source, start(block), end(block), false));
        inlines(block);
        return inline.build();
    }

    private void inlines(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Text literal) {
                literal(literal);
            } else if (node instanceof Code || node instanceof Image) {
                if (!inline.isMasked(start(node))) {
                    inline.atom(InlineText.ATOM, start(node), end(node));
                }
            } else if (node instanceof SoftLineBreak) {
                lineBreak(node, '\n');
            } else if (node instanceof HardLineBreak) {
                lineBreak(node, InlineText.HARD_BREAK);
            } else if (node instanceof HtmlInline tag) {
                if (tag.getLiteral().startsWith("<br")) {
                    inline.atom(InlineText.HARD_BREAK, start(node), end(node));
                }
            } else {
                inlines(node);
            }
        }
    }

    /** Line breaks have no source span of their own. */
    private void lineBreak(Node node, char c) {
        Node next = node.getNext();
        int limit = next == null ? source.length() : start(next);
        int at = inline.end();
        while (at < limit && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            at++;
        }
        if (at < limit && !inline.isMasked(at)) {
            inline.atom(c, at, at + 1);
        }
    }

    /** A literal is shorter than its source where that has escapes and character references. */
    private void literal(org.commonmark.node.Text node) {
        String literal = node.getLiteral();
        int start = start(node);
        int end = end(node);
        if (literal.length() == end - start) {
            inline.copy(start, end);
            return;
        }
        int at = start;
        for (int i = 0; i < literal.length() && at < end; i++) {
            char c = literal.charAt(i);
            char read = source.charAt(at);
            int next = read == '&' ? referenceEnd(at, end) : read == '\\' && c != '\\' ? at + 2 : at;
            if (next == at) {
                inline.copy(at, at + 1);
                at++;
            } else {
                if (!inline.isMasked(at)) {
                    inline.atom(Character.isSurrogate(c) ? InlineText.ATOM : c, at, Math.min(next, end));
                }
                i += Character.isHighSurrogate(c) ? 1 : 0;
                at = Math.min(next, end);
            }
        }
    }

    /** The end of the character reference at {@code at}, or {@code at} when there is none. */
    private int referenceEnd(int at, int end) {
        for (int i = at + 1; i < Math.min(end, at + 33); i++) {
            char c = source.charAt(i);
            if (c == ';') {
                return i + 1;
            }
            if (c != '#' && !Character.isLetterOrDigit(c)) {
                break;
            }
        }
        return at;
    }
}
