package io.github.textproof.syntax.yaml;

import org.jspecify.annotations.Nullable;

/** Reads what stands in brackets and braces (YAML 1.2.2, section 7.4), level by level without recursion. */
final class FlowReader {
    /** A key must end within so many chars when nothing but the colon behind it tells that it is one. */
    static final int LONGEST_KEY = 1024;

    private final Cursor cursor;
    private final FlowWords words;
    private final TokenReader tokens;
    private final Tree tree;
    private final Breaches breaches;
    private int indentation;
    private @Nullable Level top;

    FlowReader(Cursor cursor, TokenReader tokens, Tree tree, Breaches breaches) {
        this.cursor = cursor;
        this.words = new FlowWords(cursor);
        this.tokens = tokens;
        this.tree = tree;
        this.breaches = breaches;
    }

    private enum Kind {
        LIST,
        MAPPING,
        /** A mapping of one entry that stands in a list without braces. */
        PAIR
    }

    private enum State {
        /** Before an item or a key. */
        BEGIN,
        /** Behind an item, or behind a key that may get a value. */
        AFTER_FIRST,
        /** Behind the colon. */
        VALUE,
        AFTER_VALUE
    }

    /** One bracket, brace or pair. */
    private static final class Level {
        final Kind kind;
        final int opener;
        final @Nullable Level outer;
        State state = State.BEGIN;
        /** Where the item began that may turn out to be the key of a pair. */
        int itemStart;

        @Nullable
        YamlNode item;
        /** Whether the last node was quoted or in brackets, so that its colon needs no blank behind it. */
        boolean jsonLike;

        Level(Kind kind, int opener, @Nullable Level outer) {
            this.kind = kind;
            this.opener = opener;
            this.outer = outer;
        }

        boolean closedBy(char c) {
            return kind == Kind.LIST ? c == ']' : c == '}';
        }
    }

    /**
     * Passes the collection that begins here.
     *
     * @param spaces how many spaces each further line should have
     */
    YamlNode read(@Nullable NodeProperties properties, int spaces) {
        indentation = spaces;
        YamlNode node = open(properties);
        Level level = top;
        while (level != null) {
            step(level);
            level = top;
        }
        return node;
    }

    private YamlNode open(@Nullable NodeProperties properties) {
        int start = cursor.at();
        boolean list = cursor.peek() == '[';
        top = new Level(list ? Kind.LIST : Kind.MAPPING, start, top);
        cursor.moveTo(start + 1);
        return tree.open(list ? YamlNode.Kind.SEQUENCE : YamlNode.Kind.MAPPING, YamlNode.Style.FLOW, start, properties);
    }

    private void step(Level level) {
        skipSpace(level);
        char c = cursor.peek();
        if (c == ',' || c == ']' || c == '}') {
            endItem(level, c);
        } else if (level.state == State.BEGIN) {
            begin(level);
        } else if (level.state == State.VALUE) {
            level.state = State.AFTER_VALUE;
            node(level);
        } else if (level.state == State.AFTER_FIRST && c == ':' && (level.jsonLike || endsKey())) {
            colon(level);
        } else {
            throw words.missingComma(level.opener);
        }
    }

    /** Before an item, a key, or the one key of a pair. */
    private void begin(Level level) {
        if (cursor.atIndicator('?') && level.kind != Kind.PAIR) {
            int start = cursor.at();
            cursor.moveTo(start + 1);
            if (level.kind == Kind.LIST) {
                level.state = State.AFTER_VALUE;
                openPair(level, start);
            } else {
                skipSpace(level);
                key(level);
            }
        } else {
            key(level);
        }
    }

    /** An item or key, which may be left out before a colon. */
    private void key(Level level) {
        level.state = State.AFTER_FIRST;
        level.itemStart = cursor.at();
        char c = cursor.peek();
        if (c == ',' || c == ']' || c == '}') {
            nothing(level, null);
        } else {
            node(level);
        }
    }

    private void openPair(Level level, int start) {
        top = new Level(Kind.PAIR, level.opener, level);
        tree.open(YamlNode.Kind.MAPPING, YamlNode.Style.FLOW, start, null);
    }

    private void colon(Level level) {
        YamlNode key = level.item;
        if (level.kind == Kind.LIST && key != null) {
            if (level.itemStart < cursor.lineStart()) {
                throw words.brokenKey(level.itemStart);
            }
            if (cursor.at() - level.itemStart > LONGEST_KEY) {
                throw words.longKey(level.itemStart);
            }
            level.state = State.AFTER_VALUE;
            tree.openRoundLast(YamlNode.Style.FLOW, key, null);
            Level pair = new Level(Kind.PAIR, level.opener, level);
            pair.state = State.VALUE;
            top = pair;
        } else {
            level.state = State.VALUE;
        }
        cursor.moveTo(cursor.at() + 1);
    }

    /** At a comma or a closing bracket. */
    private void endItem(Level level, char c) {
        if (level.state == State.VALUE || level.kind == Kind.PAIR && level.state == State.BEGIN) {
            nothing(level, null);
        }
        if (level.kind != Kind.LIST && level.state == State.AFTER_FIRST
                || level.kind == Kind.PAIR && level.state == State.BEGIN) {
            tree.nothing(cursor.at(), null);
        }
        if (level.kind == Kind.PAIR) {
            tree.close(0);
            top = level.outer;
            return;
        }
        if (c == ',') {
            if (level.state == State.BEGIN) {
                throw words.noItem();
            }
            level.state = State.BEGIN;
            cursor.moveTo(cursor.at() + 1);
            return;
        }
        if (!level.closedBy(c)) {
            throw words.wrongBracket(level.opener);
        }
        cursor.moveTo(cursor.at() + 1);
        tree.close(cursor.at());
        Level outer = level.outer;
        top = outer;
        if (outer != null) {
            outer.jsonLike = true;
        }
    }

    /** A node of any kind; a nested collection is only opened. */
    private void node(Level level) {
        NodeProperties properties = properties(level);
        int start = cursor.at();
        char c = cursor.peek();
        level.jsonLike = false;
        if (c == '[' || c == '{') {
            level.item = open(properties);
        } else if (c == '"' || c == '\'') {
            tokens.quoted(indentation);
            level.item = tree.scalar(
                    c == '"' ? YamlNode.Style.DOUBLE_QUOTED : YamlNode.Style.SINGLE_QUOTED,
                    start,
                    cursor.at(),
                    properties);
            level.jsonLike = true;
        } else if (c == '*') {
            if (properties != null) {
                throw words.namedAlias();
            }
            level.item = tree.alias(start, tokens.alias());
        } else if (c == ',' || c == ']' || c == '}' || c == ':' && endsKey()) {
            nothing(level, properties);
        } else if (tokens.atPlain(true)) {
            tokens.plainLine(true);
            tokens.plainLines(indentation, level.opener);
            level.item = tree.scalar(YamlNode.Style.PLAIN, start, cursor.at(), properties);
        } else {
            throw words.noPlain();
        }
    }

    private @Nullable NodeProperties properties(Level level) {
        NodeProperties all = null;
        while (true) {
            int start = cursor.at();
            NodeProperties more = tokens.properties(true);
            if (more == null) {
                return all;
            }
            all = all == null ? more : NodeProperties.merge(all, more);
            if (all == null) {
                throw words.namedTwice(start);
            }
            skipSpace(level);
        }
    }

    private void nothing(Level level, @Nullable NodeProperties properties) {
        level.item = tree.scalar(YamlNode.Style.PLAIN, cursor.at(), cursor.at(), properties);
        level.jsonLike = false;
    }

    /** Whether the colon here ends a plain key. */
    private boolean endsKey() {
        return cursor.isBlank(1) || Cursor.isFlowIndicator(cursor.peek(1));
    }

    /** Passes blanks, comments and line breaks between tokens. */
    private void skipSpace(Level level) {
        int line = cursor.lineStart();
        while (true) {
            cursor.skipWhite();
            if (cursor.peek() == '#') {
                if (!cursor.atComment()) {
                    breaches.comment();
                }
                cursor.skipToLineEnd();
            }
            if (cursor.atEnd()) {
                throw words.unclosed(level.opener);
            }
            if (!cursor.atLineEnd()) {
                break;
            }
            cursor.nextLine();
            if (cursor.atMarker()) {
                throw words.unclosed(level.opener);
            }
        }
        // Every reader lets a closing bracket stand where the key stands, whatever the specification says.
        if (cursor.lineStart() != line
                && cursor.spaces() < indentation
                && cursor.peek() != ']'
                && cursor.peek() != '}') {
            breaches.outdented(level.opener);
        }
    }
}
