package io.github.textproof.syntax.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Reads the values and keys in block structure that have none themselves: aliases, plain and quoted scalars, what stands in brackets (YAML
 * 1.2.2, section 7.5).
 */
final class FlowNodeReader {
    private final Cursor cursor;
    private final Tree tree;
    private final BlockWords words;
    private final Breaches breaches;
    private final TokenReader tokens;
    private final FlowReader brackets;

    FlowNodeReader(Cursor cursor, Tree tree, BlockWords words, Breaches breaches, TokenReader tokens) {
        this.cursor = cursor;
        this.tree = tree;
        this.words = words;
        this.breaches = breaches;
        this.tokens = tokens;
        this.brackets = new FlowReader(cursor, tokens, tree, breaches);
    }

    /**
     * Reads the one that begins here.
     *
     * @param indentation how many spaces each further line needs
     * @param lines whether a plain scalar may have further lines
     */
    YamlNode read(int indentation, @Nullable NodeProperties properties, boolean lines) {
        breaches.begin();
        YamlNode node = token(indentation, properties, lines);
        breaches.end();
        return node;
    }

    private YamlNode token(int indentation, @Nullable NodeProperties properties, boolean lines) {
        int start = cursor.at();
        char c = cursor.peek();
        if (c == '[' || c == '{') {
            return brackets.read(properties, indentation);
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
    boolean atColon() {
        int end = cursor.at();
        cursor.skipWhite();
        if (cursor.atIndicator(':')) {
            return true;
        }
        cursor.moveTo(end);
        return false;
    }

    /** At the colon behind a key that began at {@code start} in the line at {@code line}, or behind what should be a value. */
    void checkKey(int start, int line, boolean inValue) {
        if (line != cursor.lineStart()) {
            throw words.keyOverLines(start, inValue);
        }
        if (cursor.at() - start > FlowReader.LONGEST_KEY) {
            throw words.longKey(start);
        }
    }

    /** Nothing but a comment may follow in this line. */
    void endLine(int start) {
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
}
