package io.github.textproof.syntax.prose;

import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Reads what is plain text throughout, as most lines are, and leaves the rest to the library's own parser, which looks at each char several times. Both read plain text alike.
 */
final class PlainInlines implements InlineParser {
    /** All that CommonMark's inlines may begin with, and the ASCII chars before it. */
    private static final String SPECIAL = "\\`&<[]!*_";

    private static final boolean[] IS_SPECIAL = new boolean[0x80];

    static {
        SPECIAL.chars().forEach(c -> IS_SPECIAL[c] = true);
    }

    private final InlineParser other;

    PlainInlines(InlineParserContext context) {
        this.other = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        for (SourceLine line : lines.getLines()) {
            if (!isPlain(line.getContent().toString())) {
                other.parse(lines, block);
                return;
            }
        }
        for (SourceLine line : lines.getLines()) {
            if (block.getFirstChild() != null) {
                block.appendChild(new SoftLineBreak());
            }
            Text text = new Text(line.getContent().toString());
            text.setSourceSpans(List.of(line.getSourceSpan()));
            block.appendChild(text);
        }
    }

    private static boolean isPlain(String line) {
        int length = line.length();
        if (length == 0 || line.charAt(0) <= ' ' || line.charAt(length - 1) <= ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = line.charAt(i);
            if (c < IS_SPECIAL.length && IS_SPECIAL[c]) {
                return false;
            }
        }
        return true;
    }
}
