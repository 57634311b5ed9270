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
    private final Breaches breaches;
    private final BlockWords words;
    private final Tags tags = new Tags();
    private final TokenReader tokens;
    private final FlowReader flow;
    private final BlockScalars blockScalars;
    private @Nullable Level top;

    BlockReader(Cursor cursor, Tree tree, Breaches breaches) {
        this.cursor = cursor;
        this.tree = tree;
        this.breaches = breaches;
        this.words = new BlockWords(cursor);
        this.tokens = new TokenReader(cursor, tags, breaches);
        this.flow = new FlowReader(cursor, tokens, tree, breaches);
        this.blockScalars = new BlockScalars(cursor, words);
    }

    /** A list or mapping that is being read. */
    private static final class Level {
        final boolean list;
        final int indentation;
        final @Nullable Level outer;
        /** Whether a key was written behind {@code ?}, whose value may follow behind a colon. */
        boolean awaitsValue;
        /** Where its last item or key began, for messages. */
        int lastItem;

        Level(boolean list, int indentation, @Nullable Level outer) {
            this.list = list;
            this.indentation = indentation;
            this.outer = outer;
        }
    }

    /** What the parser stands at. */
    private enum Next {
        /** Behind a whole value. */
        ADVANCE,
        /** At the dash of an item. */
        ITEM,
        /** At the {@code ?} of a key. */
        EXPLICIT_KEY,
        /** At the colon behind a key. */
        VALUE,
        /** At the colon of a value whose key was written behind {@code ?}. */
        EXPLICIT_VALUE,
        /** At the end of the document. */
        END
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
                endLine(start);
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

    private void document(boolean explicit) {
        Next next = node(-1, false, false, !explicit);
        while (next != Next.END) {
            Level level = top;
            if (next == Next.ADVANCE || level == null) {
                next = advance();
                continue;
            }
            cursor.moveTo(cursor.at() + 1);
            boolean compact = next != Next.VALUE;
            level.awaitsValue = next == Next.EXPLICIT_KEY;
            next = node(level.indentation, !level.list, compact, false);
        }
        tree.endDocument();
    }

    /**
     * Reads a value from its indicator on, or its beginning if it is a collection.
     *
     * @param indentation that of the collection that holds it, -1 for a document
     * @param inMapping whether a list may stand under its key without being indented
     * @param compact whether a collection may begin in this line
     * @param atContent whether this is the first content of a line, and no indicator went before
     */
    private Next node(int indentation, boolean inMapping, boolean compact, boolean atContent) {
        NodeProperties outer = null;
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
            if (newLine && !belongs(indentation, inMapping)) {
                tree.nothing(indicatorEnd, outer);
                return Next.ADVANCE;
            }
            boolean tab = newLine ? cursor.isBehindIndentation() : compact && !onlySpaces(indicatorEnd);
            boolean mayOpen = !tab && (newLine || compact);
            int start = cursor.at();
            int column = cursor.column();
            NodeProperties own = tokens.properties(false);
            if (own == null || !cursor.atLineEnd() && !cursor.atComment()) {
                return content(new Slot(indentation, mayOpen, tab, start, column, outer, own));
            }
            outer = outer == null ? own : NodeProperties.merge(outer, own);
            if (outer == null) {
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

    /** Whether the line that begins here belongs to a value in a collection with that indentation. */
    private boolean belongs(int indentation, boolean inMapping) {
        if (cursor.atEnd() || cursor.atMarker()) {
            return false;
        }
        if (cursor.spaces() > indentation) {
            return true;
        }
        if (cursor.isBehindIndentation()) {
            throw words.tab(cursor.at());
        }
        return inMapping && cursor.spaces() == indentation && cursor.atIndicator('-');
    }

    /**
     * A place for a value.
     *
     * @param indentation that of the collection that holds it
     * @param mayOpen whether a block collection may begin here
     * @param behindTab whether that is so because of a tab before it
     * @param start where its anchor or tag begins, or else its content
     * @param column the same in chars of the line
     * @param outer anchor and tag in the lines above
     * @param own anchor and tag in this line
     */
    private record Slot(
            int indentation,
            boolean mayOpen,
            boolean behindTab,
            int start,
            int column,
            @Nullable NodeProperties outer,
            @Nullable NodeProperties own) {

        /** All that names the value itself, null when there is nothing or a contradiction. */
        @Nullable
        NodeProperties all() {
            return NodeProperties.merge(outer, own);
        }
    }

    private Next content(Slot slot) {
        char c = cursor.peek();
        if (cursor.atIndicator('-')) {
            open(slot, true);
            return Next.ITEM;
        }
        if (cursor.atIndicator('?')) {
            open(slot, false);
            return Next.EXPLICIT_KEY;
        }
        int start = cursor.at();
        if (c == '|' || c == '>') {
            int lines = blockScalars.read(slot.indentation);
            YamlNode node = tree.scalar(
                    c == '|' ? YamlNode.Style.LITERAL : YamlNode.Style.FOLDED, start, blockScalars.end(), named(slot));
            node.indentation(lines);
            return Next.ADVANCE;
        }
        int line = cursor.lineStart();
        NodeProperties all = slot.all();
        YamlNode node = leaf(slot.indentation + 1, all == null || c == '*' ? slot.own : all, true);
        if (!atColon()) {
            if (c == '*' && slot.outer != null) {
                throw words.namedAlias();
            }
            named(slot);
            endLine(start);
            return Next.ADVANCE;
        }
        checkKey(start, line, !slot.mayOpen);
        if (!slot.mayOpen) {
            throw slot.behindTab ? words.tab(slot.start) : words.colonInValue();
        }
        node.properties(slot.own);
        tree.openRoundLast(YamlNode.Style.BLOCK, node, slot.outer);
        push(false, slot);
        return Next.VALUE;
    }

    private @Nullable NodeProperties named(Slot slot) {
        NodeProperties all = slot.all();
        if (all == null && slot.outer != null) {
            throw words.namedTwice(slot.start);
        }
        return all;
    }

    /** At a dash or question mark that opens a collection. */
    private void open(Slot slot, boolean list) {
        if (slot.own != null) {
            throw words.namedInSameLine(list);
        }
        if (!slot.mayOpen) {
            throw slot.behindTab ? words.tab(slot.start) : words.inSameLine(list);
        }
        tree.open(list ? YamlNode.Kind.SEQUENCE : YamlNode.Kind.MAPPING, YamlNode.Style.BLOCK, slot.start, slot.outer);
        push(list, slot);
    }

    private void push(boolean list, Slot slot) {
        Level level = new Level(list, slot.column, top);
        level.lastItem = slot.start;
        top = level;
    }

    /**
     * Reads a value without block structure.
     *
     * @param indentation how many spaces each further line needs
     * @param lines whether a plain scalar may have further lines
     */
    private YamlNode leaf(int indentation, @Nullable NodeProperties properties, boolean lines) {
        breaches.begin();
        YamlNode node = token(indentation, properties, lines);
        breaches.end();
        return node;
    }

    private YamlNode token(int indentation, @Nullable NodeProperties properties, boolean lines) {
        int start = cursor.at();
        char c = cursor.peek();
        if (c == '[' || c == '{') {
            return flow.read(properties, indentation);
        }
        if (c == '"' || c == '\'') {
            tokens.quoted(indentation);
            YamlNode.Style style = c == '"' ? YamlNode.Style.DOUBLE_QUOTED : YamlNode.Style.SINGLE_QUOTED;
            return tree.scalar(style, start, cursor.at(), properties);
        }
        if (c == '*') {
            if (properties != null) {
                throw words.namedAlias();
            }
            return tree.alias(start, tokens.alias());
        }
        if (!cursor.atIndicator(':')) {
            plain(indentation, lines);
        }
        return tree.scalar(YamlNode.Style.PLAIN, start, cursor.at(), properties);
    }

    private void plain(int indentation, boolean lines) {
        if (!tokens.atPlain(false)) {
            throw words.noPlain();
        }
        tokens.plainLine(false);
        if (lines) {
            tokens.plainLines(indentation);
        }
    }

    /** Whether what was read is a key; stands at its colon then. */
    private boolean atColon() {
        int end = cursor.at();
        cursor.skipWhite();
        if (cursor.atIndicator(':')) {
            return true;
        }
        cursor.moveTo(end);
        return false;
    }

    /** At the colon behind a key that began at {@code start} in the line at {@code line}, or behind what should be a value. */
    private void checkKey(int start, int line, boolean inValue) {
        if (line != cursor.lineStart()) {
            throw words.keyOverLines(start, inValue);
        }
        if (cursor.at() - start > FlowReader.LONGEST_KEY) {
            throw words.longKey(start);
        }
    }

    /** Nothing but a comment may follow in this line. */
    private void endLine(int start) {
        int end = cursor.at();
        cursor.skipWhite();
        if (cursor.peek() == '#' && !cursor.atComment()) {
            breaches.comment();
            cursor.skipToLineEnd();
        }
        if (!cursor.atLineEnd() && !cursor.atComment()) {
            throw words.behindValue(start, end);
        }
    }

    /** From behind a value to the next item or key, and out of the collections that end before it. */
    private Next advance() {
        cursor.toContent();
        boolean end = cursor.atEnd() || cursor.atMarker();
        int column = end ? -1 : cursor.spaces();
        int inner = -1;
        for (Level level = top; level != null; level = top) {
            if (column > level.indentation) {
                throw cursor.isBehindIndentation()
                        ? words.tab(cursor.at())
                        : words.indentation(level.indentation, inner, level.lastItem);
            }
            if (column == level.indentation && !endsList(level)) {
                if (cursor.isBehindIndentation()) {
                    throw words.tab(cursor.at());
                }
                return level.list ? item(level) : key(level);
            }
            inner = level.indentation;
            pop(level);
        }
        if (!end) {
            throw words.behindDocument();
        }
        return Next.END;
    }

    /** Whether a list that stands under its key without being indented ends before what stands here. */
    private boolean endsList(Level level) {
        Level outer = level.outer;
        return level.list
                && !cursor.atIndicator('-')
                && outer != null
                && !outer.list
                && outer.indentation == level.indentation;
    }

    private void pop(Level level) {
        if (level.awaitsValue) {
            tree.nothing(cursor.at(), null);
        }
        tree.close(0);
        top = level.outer;
    }

    private Next item(Level level) {
        if (!cursor.atIndicator('-')) {
            throw words.noItem(level.lastItem);
        }
        level.lastItem = cursor.at();
        return Next.ITEM;
    }

    private Next key(Level level) {
        if (level.awaitsValue && cursor.atIndicator(':')) {
            return Next.EXPLICIT_VALUE;
        }
        if (level.awaitsValue) {
            tree.nothing(cursor.at(), null);
            level.awaitsValue = false;
        }
        int start = cursor.at();
        if (cursor.atIndicator('?')) {
            level.lastItem = start;
            return Next.EXPLICIT_KEY;
        }
        if (cursor.atIndicator('-')) {
            throw words.itemAmongKeys(level.lastItem);
        }
        int line = cursor.lineStart();
        NodeProperties own = tokens.properties(false);
        leaf(level.indentation + 1, own, false);
        if (!atColon()) {
            throw words.noColon(start);
        }
        checkKey(start, line, false);
        level.lastItem = start;
        return Next.VALUE;
    }
}
