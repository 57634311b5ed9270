package io.github.textproof.syntax.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Reads a value in block structure (YAML 1.2.2, section 8.2.3) with its anchor and tag: all of it, or the beginning of the list or mapping
 * that it is.
 */
final class BlockNodeReader {
    private final Cursor cursor;
    private final Tree tree;
    private final BlockWords words;
    private final TokenReader tokens;
    private final FlowNodeReader flowNodes;
    private final BlockScalars blockScalars;

    BlockNodeReader(Cursor cursor, Tree tree, BlockWords words, TokenReader tokens, FlowNodeReader flowNodes) {
        this.cursor = cursor;
        this.tree = tree;
        this.words = words;
        this.tokens = tokens;
        this.flowNodes = flowNodes;
        this.blockScalars = new BlockScalars(cursor, words);
    }

    /**
     * Reads a value, from its indicator in the collection on.
     *
     * @param outer the collection that holds it, null for a document
     * @param compact whether a collection may begin in this line
     * @param atContent whether this is the first content of a line, and no indicator went before
     * @return the collection that begins here, the cursor at its first dash, question mark or colon; null behind a whole value
     */
    @Nullable
    BlockLevel read(@Nullable BlockLevel outer, boolean compact, boolean atContent) {
        NodeProperties above = null;
        boolean newLine = atContent;
        while (true) {
            int indicatorEnd = cursor.at();
            if (!newLine) {
                cursor.skipWhite();
                if (cursor.atLineEnd() || cursor.atComment()) {
                    cursor.toContent();
                    newLine = true;
                }
            }
            if (newLine && !belongs(outer)) {
                tree.nothing(indicatorEnd, above);
                return null;
            }
            boolean tab = newLine ? cursor.isBehindIndentation() : compact && !onlySpaces(indicatorEnd);
            boolean mayOpen = !tab && (newLine || compact);
            int start = cursor.at();
            int column = cursor.column();
            NodeProperties own = tokens.properties(false);
            if (own == null || !cursor.atLineEnd() && !cursor.atComment()) {
                return content(new Slot(outer, mayOpen, tab, start, column, above, own));
            }
            above = above == null ? own : NodeProperties.merge(above, own);
            if (above == null) {
                throw words.namedTwice(start);
            }
            newLine = false;
            compact = false;
        }
    }

    private boolean onlySpaces(int from) {
        for (int i = from; i < cursor.at(); i++) {
            if (cursor.text().charAt(i) == '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether the line that begins here belongs to a value in that collection; a list may stand under its key without being indented. */
    private boolean belongs(@Nullable BlockLevel outer) {
        if (cursor.atEnd() || cursor.atMarker()) {
            return false;
        }
        if (outer == null || cursor.spaces() > outer.indentation) {
            return true;
        }
        if (cursor.isBehindIndentation()) {
            throw words.tab(cursor.at());
        }
        return !outer.list && cursor.spaces() == outer.indentation && cursor.atIndicator('-');
    }

    /**
     * A place for a value.
     *
     * @param outer the collection that holds it, null for a document
     * @param mayOpen whether a block collection may begin here
     * @param behindTab whether that is so because of a tab before it
     * @param start where its anchor or tag begins, or else its content
     * @param column the same in chars of the line
     * @param above anchor and tag in the lines above
     * @param own anchor and tag in this line
     */
    private record Slot(
            @Nullable BlockLevel outer,
            boolean mayOpen,
            boolean behindTab,
            int start,
            int column,
            @Nullable NodeProperties above,
            @Nullable NodeProperties own) {

        /** That of the collection that holds it, -1 for a document. */
        int indentation() {
            return outer == null ? -1 : outer.indentation;
        }

        /** All that names the value itself, null when there is nothing or a contradiction. */
        @Nullable
        NodeProperties all() {
            return NodeProperties.merge(above, own);
        }
    }

    private @Nullable BlockLevel content(Slot slot) {
        char c = cursor.peek();
        if (cursor.atIndicator('-')) {
            return open(slot, true);
        }
        if (cursor.atIndicator('?')) {
            return open(slot, false);
        }
        int start = cursor.at();
        if (c == '|' || c == '>') {
            int lines = blockScalars.read(slot.indentation());
            YamlNode node = tree.scalar(
                    c == '|' ? YamlNode.Style.LITERAL : YamlNode.Style.FOLDED, start, blockScalars.end(), named(slot));
            node.indentation(lines);
            return null;
        }
        int line = cursor.lineStart();
        NodeProperties all = slot.all();
        YamlNode node = flowNodes.read(slot.indentation() + 1, all == null || c == '*' ? slot.own : all, true);
        if (!flowNodes.atColon()) {
            if (c == '*' && slot.above != null) {
                throw words.namedAlias();
            }
            named(slot);
            flowNodes.endLine(start);
            return null;
        }
        flowNodes.checkKey(start, line, !slot.mayOpen);
        if (!slot.mayOpen) {
            throw slot.behindTab ? words.tab(slot.start) : words.colonInValue();
        }
        node.properties(slot.own);
        tree.openRoundLast(YamlNode.Style.BLOCK, node, slot.above);
        return level(slot, false);
    }

    private @Nullable NodeProperties named(Slot slot) {
        NodeProperties all = slot.all();
        if (all == null && slot.above != null) {
            throw words.namedTwice(slot.start);
        }
        return all;
    }

    /** At a dash or question mark that opens a collection. */
    private BlockLevel open(Slot slot, boolean list) {
        if (slot.own != null) {
            throw words.namedInSameLine(list);
        }
        if (!slot.mayOpen) {
            throw slot.behindTab ? words.tab(slot.start) : words.inSameLine(list);
        }
        tree.open(list ? YamlNode.Kind.SEQUENCE : YamlNode.Kind.MAPPING, YamlNode.Style.BLOCK, slot.start, slot.above);
        return level(slot, list);
    }

    private static BlockLevel level(Slot slot, boolean list) {
        return new BlockLevel(list, slot.column, slot.start, slot.outer);
    }
}
