package io.github.textproof.syntax.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Reads a stream of documents, whose structure is indentation (YAML 1.2.2, chapters 8 and 9), level by level without recursion.
 *
 * <p>Stops with a {@link YamlFault} at the first char at which no valid text can go on; what readers let pass though it is not valid goes to
 * the {@link Breaches}, save that a closing bracket may stand as little indented as it likes.
 */
final class BlockReader {
    private final Cursor cursor;
    private final Tree tree;
    private final BlockWords words;
    private final Tags tags = new Tags();
    private final TokenReader tokens;
    private final FlowNodeReader flowNodes;
    private final BlockNodeReader nodes;

    BlockReader(Cursor cursor, Tree tree, Breaches breaches) {
        this.cursor = cursor;
        this.tree = tree;
        this.words = new BlockWords(cursor);
        this.tokens = new TokenReader(cursor, tags, breaches);
        this.flowNodes = new FlowNodeReader(cursor, tree, words, breaches, tokens);
        this.nodes = new BlockNodeReader(cursor, tree, words, tokens, flowNodes);
    }

    /** Reads all of it. */
    void read() {
        boolean mayBegin = true;
        while (true) {
            skipPrefix();
            if (cursor.atEnd()) {
                return;
            }
            if (cursor.atMarker() && !cursor.atDocumentStart()) {
                int start = cursor.at();
                cursor.moveTo(start + 3);
                flowNodes.endLine(start);
                mayBegin = true;
                continue;
            }
            tags.reset();
            boolean directives = mayBegin && directives();
            boolean explicit = cursor.atDocumentStart();
            if (explicit) {
                cursor.moveTo(cursor.at() + 3);
            } else if (directives) {
                throw words.noDocumentStart();
            } else if (!mayBegin) {
                throw words.behindDocument();
            }
            document(explicit);
            mayBegin = false;
        }
    }

    /** Passes comments and byte order marks to the next content. */
    private void skipPrefix() {
        cursor.toContent();
        while (cursor.peek() == '\ufeff' && cursor.column() == 0) {
            cursor.skipByteOrderMark();
            cursor.toContent();
        }
    }

    private boolean directives() {
        boolean any = false;
        while (cursor.peek() == '%' && cursor.column() == 0) {
            tags.directive(cursor);
            cursor.toContent();
            any = true;
        }
        return any;
    }

    /** Reads a document from behind its {@code ---}, if it has one. */
    private void document(boolean explicit) {
        BlockLevel opened = nodes.read(null, false, !explicit);
        BlockLevel level = opened == null ? advance(null) : opened;
        while (level != null) {
            opened = value(level);
            level = opened == null ? advance(level) : opened;
        }
        tree.endDocument();
    }

    /** Reads the value behind the dash, question mark or colon here; what begins there, or null, as {@link BlockNodeReader#read} says. */
    private @Nullable BlockLevel value(BlockLevel level) {
        char indicator = cursor.peek();
        boolean compact = indicator != ':' || level.awaitsValue;
        level.awaitsValue = indicator == '?';
        cursor.moveTo(cursor.at() + 1);
        return nodes.read(level, compact, false);
    }

    /**
     * Goes on behind a value: out of the collections that end here, from the innermost on, to the next item or key.
     *
     * @return the collection that goes on, the cursor at a dash, question mark or colon; null at the end of the document
     */
    private @Nullable BlockLevel advance(@Nullable BlockLevel innermost) {
        cursor.toContent();
        boolean end = cursor.atEnd() || cursor.atMarker();
        int column = end ? -1 : cursor.spaces();
        int inner = -1;
        for (BlockLevel level = innermost; level != null; level = level.outer) {
            if (column > level.indentation) {
                throw cursor.isBehindIndentation()
                        ? words.tab(cursor.at())
                        : words.indentation(level.indentation, inner, level.lastItem);
            }
            if (column == level.indentation && !endsList(level)) {
                if (cursor.isBehindIndentation()) {
                    throw words.tab(cursor.at());
                }
                if (level.list) {
                    item(level);
                } else {
                    key(level);
                }
                return level;
            }
            inner = level.indentation;
            close(level);
        }
        if (!end) {
            throw words.behindDocument();
        }
        return null;
    }

    /** Whether a list that stands under its key without being indented ends before what stands here. */
    private boolean endsList(BlockLevel level) {
        BlockLevel outer = level.outer;
        return level.list
                && !cursor.atIndicator('-')
                && outer != null
                && !outer.list
                && outer.indentation == level.indentation;
    }

    private void close(BlockLevel level) {
        if (level.awaitsValue) {
            tree.nothing(cursor.at(), null);
        }
        tree.close(0);
    }

    private void item(BlockLevel level) {
        if (!cursor.atIndicator('-')) {
            throw words.noItem(level.lastItem);
        }
        level.lastItem = cursor.at();
    }

    private void key(BlockLevel level) {
        if (level.awaitsValue && cursor.atIndicator(':')) {
            return;
        }
        if (level.awaitsValue) {
            tree.nothing(cursor.at(), null);
            level.awaitsValue = false;
        }
        int start = cursor.at();
        if (cursor.atIndicator('?')) {
            level.lastItem = start;
            return;
        }
        if (cursor.atIndicator('-')) {
            throw words.itemAmongKeys(level.lastItem);
        }
        int line = cursor.lineStart();
        NodeProperties own = tokens.properties(false);
        flowNodes.read(level.indentation + 1, own, false);
        if (!flowNodes.atColon()) {
            throw words.noColon(start);
        }
        flowNodes.checkKey(start, line, false);
        level.lastItem = start;
    }
}
