package io.github.textproof.syntax.prose;

import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.prose.Block.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads plain text and, at paragraph level, AsciiDoc: blank lines part paragraphs; in Chinese and Japanese text every line may be one. The
 * marks of headings, lists, fences and tables that people use in plain text are understood.
 */
final class PlainReader {
    private final String source;
    private final LineIndex lines;
    private final boolean asciidoc;
    private final boolean lineWise;
    private final List<Block> blocks = new ArrayList<>();
    /** Fences that nothing closes any more, so that many of them cost no more than one. */
    private final Set<String> unclosed = new HashSet<>();

    private final InlineText.Builder inline;

    PlainReader(Text text, boolean asciidoc) {
        this.source = text.content();
        this.lines = text.lines();
        this.asciidoc = asciidoc;
        this.inline = new InlineText.Builder(source);
        this.lineWise = !asciidoc && LineHabit.isParagraphPerLine(text);
    }

    List<Block> read() {
        int group = -1;
        for (int line = 0; line < lines.count(); line++) {
            PlainLine at = PlainLine.of(source, lines.start(line), lines.end(line), asciidoc);
            if (at == PlainLine.TEXT) {
                group = group < 0 ? line : group;
                continue;
            }
            if (at == PlainLine.RULE && group == line - 1 && group >= 0 && isUnderline(line)) {
                heading(group, line, 1);
                group = -1;
                continue;
            }
            if (group >= 0) {
                paragraphs(group, line);
                group = -1;
            }
            line = special(at, line);
        }
        if (group >= 0) {
            paragraphs(group, lines.count());
        }
        return blocks;
    }

    /** Takes what begins at {@code line}; gives its last line. */
    private int special(PlainLine at, int line) {
        switch (at) {
            case FENCE -> {
                int end = closing(line);
                if (end > 0) {
                    boolean table = source.startsWith("|===", start(line));
                    opaque(table ? Kind.TABLE : Kind.CODE, line, end);
                    return end;
                }
                opaque(Kind.THEMATIC_BREAK, line, line);
            }
            case HEADING -> heading(line, line, level(line));
            case RULE -> opaque(Kind.THEMATIC_BREAK, line, line);
            case DIRECTIVE -> opaque(Kind.DIRECTIVE, line, line);
            case IMAGE -> opaque(Kind.IMAGE, line, line);
            case TEXT, BLANK -> {}
        }
        return line;
    }

    private int closing(int line) {
        String fence = source.substring(start(line), BlockKinds.trimEnd(source, lines.end(line)));
        char c = fence.charAt(0);
        int length = 0;
        while (length < fence.length() && fence.charAt(length) == c) {
            length++;
        }
        String mark = c == '|' ? "|===" : fence.substring(0, length);
        if (unclosed.contains(mark)) {
            return -1;
        }
        for (int i = line + 1; i < lines.count(); i++) {
            int start = start(i);
            if (source.startsWith(mark, start)
                    && BlockKinds.skipBlanks(source, start + mark.length()) >= lines.end(i)) {
                return i;
            }
        }
        unclosed.add(mark);
        return -1;
    }

    private boolean isUnderline(int line) {
        char c = source.charAt(start(line));
        return (c == '=' || c == '-') && lines.end(line - 1) - lines.start(line - 1) <= 80;
    }

    private int level(int line) {
        int start = start(line);
        int level = 0;
        while (source.charAt(start + level) == '#' || source.charAt(start + level) == '=') {
            level++;
        }
        return level;
    }

    private int start(int line) {
        return Math.min(BlockKinds.skipBlanks(source, lines.start(line)), lines.end(line));
    }

    /** Takes lines without a blank line between them; where every line is a paragraph, a stanza is still one block. */
    private void paragraphs(int first, int after) {
        if (!lineWise || isStanza(first, after)) {
            group(first, after);
            return;
        }
        for (int line = first; line < after; line++) {
            group(line, line + 1);
        }
    }

    private boolean isStanza(int first, int after) {
        for (int line = first; line < after; line++) {
            if (lines.end(line) - start(line) > BlockKinds.LONGEST_VERSE_LINE) {
                return false;
            }
        }
        return true;
    }

    private void group(int first, int after) {
        if (after == first + 1
                && BlockKinds.isPageNumber(source, start(first), BlockKinds.trimEnd(source, lines.end(first)))) {
            opaque(Kind.PAGE_NUMBER, first, first);
            return;
        }
        Kind kind = PlainGroup.kind(source, lines, first, after);
        if (kind == Kind.LIST_ITEM) {
            int from = first;
            for (int line = first + 1; line <= after; line++) {
                if (line == after || PlainGroup.isItem(source, lines.start(line), lines.end(line))) {
                    boolean item = PlainGroup.isItem(source, lines.start(from), lines.end(from));
                    running(item ? Kind.LIST_ITEM : Kind.PARAGRAPH, from, line - 1);
                    from = line;
                }
            }
        } else if (kind != Kind.PARAGRAPH) {
            opaque(kind, first, after - 1);
        } else {
            int from = first;
            for (int line = first + 1; line <= after; line++) {
                if (line == after || source.charAt(lines.start(line)) == '\u3000') {
                    running(Kind.PARAGRAPH, from, line - 1);
                    from = line;
                }
            }
        }
    }

    private void heading(int first, int last, int level) {
        int start = start(first);
        while (first == last && (source.charAt(start) == '#' || source.charAt(start) == '=')) {
            start++;
        }
        start = BlockKinds.skipBlanks(source, start);
        int end = BlockKinds.trimEnd(source, lines.end(first));
        inline.reset(Masks.NONE).copy(start, Math.max(start, end));
        blocks.add(
                new Block(Kind.HEADING, new Span(start(first), lines.end(last)), first, last, level, inline.build()));
    }

    private void running(Kind kind, int first, int last) {
        int start = start(first);
        int end = lines.end(last);
        inline.reset(Masks.find(source, start, end, true));
        for (int line = first; line <= last; line++) {
            int lineEnd = Math.max(start(line), BlockKinds.trimEnd(source, lines.end(line)));
            inline.copy(start(line), lineEnd);
            if (line < last && !inline.isMasked(lines.end(line))) {
                boolean hard = lines.end(line) - lineEnd >= 2 && source.startsWith("  ", lines.end(line) - 2);
                inline.atom(hard ? InlineText.HARD_BREAK : '\n', lines.end(line), lines.end(line) + 1);
            }
        }
        InlineText content = inline.build();
        blocks.add(new Block(
                kind == Kind.PARAGRAPH ? BlockKinds.of(content, false) : kind,
                new Span(start, Math.max(start, end)),
                first,
                last,
                kind == Kind.LIST_ITEM ? 1 : 0,
                content));
    }

    private void opaque(Kind kind, int first, int last) {
        int start = start(first);
        blocks.add(Block.opaque(kind, new Span(start, Math.max(start, lines.end(last))), first, last));
    }
}
