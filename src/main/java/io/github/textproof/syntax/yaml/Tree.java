package io.github.textproof.syntax.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the nodes of a stream together as they are read. Of a text with more than {@link #MOST_NODES} of them none is kept: it is still
 * read to its end, in memory that grows only with its depth.
 */
final class Tree {
    /** What is kept takes some 80 MB then. */
    static final int MOST_NODES = 1_000_000;

    /** No reader goes that deep; several stop at 50 or 1,000 levels. */
    static final int DEEPEST = 100_000;

    private final String source;
    private final List<YamlNode> documents = new ArrayList<>();
    private final List<YamlNode> open = new ArrayList<>();
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private int nodes;
    private int depth;
    private boolean aliases;
    /** The end of the last token: where a collection without a closing bracket ends. */
    private int end;

    Tree(String source) {
        this.source = source;
    }

    /** The root of each document; empty when there are too many nodes. */
    List<YamlNode> documents() {
        return nodes > MOST_NODES ? List.of() : documents;
    }

    /** How many levels of collections lie in each other at most. */
    int depth() {
        return depth;
    }

    /** Whether there is an alias. */
    boolean hasAliases() {
        return aliases;
    }

    void endDocument() {
        anchors.clear();
    }

    /** A scalar {@code [start, end)} without children. */
    YamlNode scalar(YamlNode.Style style, int start, int until, @Nullable NodeProperties properties) {
        YamlNode node = new YamlNode(source, YamlNode.Kind.SCALAR, style, start, until);
        name(node, properties);
        attach(node);
        end = Math.max(end, until);
        return node;
    }

    /** A value that is left out before {@code offset}. */
    void nothing(int offset, @Nullable NodeProperties properties) {
        scalar(YamlNode.Style.PLAIN, offset, offset, properties);
    }

    /** An alias {@code [start, end)}. */
    YamlNode alias(int start, int until) {
        YamlNode node = new YamlNode(source, YamlNode.Kind.ALIAS, YamlNode.Style.PLAIN, start, until);
        String name = source.substring(start + 1, until);
        YamlNode target = anchors.get(name);
        if (target != null) {
            node.target(target);
        } else if (nodes <= MOST_NODES) {
            throw new YamlFault(start, until, Words.undefinedAlias(name, anchors.keySet()));
        }
        aliases = true;
        attach(node);
        end = until;
        return node;
    }

    /** Opens a collection; what is read next is in it. */
    YamlNode open(YamlNode.Kind kind, YamlNode.Style style, int start, @Nullable NodeProperties properties) {
        YamlNode node = new YamlNode(source, kind, style, start, start);
        name(node, properties);
        attach(node);
        push(node);
        return node;
    }

    /** Opens a mapping round the node read last, which is its first key. */
    void openRoundLast(YamlNode.Style style, YamlNode key, @Nullable NodeProperties properties) {
        int start = key.properties() == null
                ? key.start()
                : Math.min(key.start(), key.properties().start());
        YamlNode node = new YamlNode(source, YamlNode.Kind.MAPPING, style, start, start);
        name(node, properties);
        count();
        if (!open.isEmpty()) {
            open.get(open.size() - 1).wrapLast(node);
        } else if (!documents.isEmpty()) {
            node.add(documents.set(documents.size() - 1, node));
        }
        push(node);
    }

    private void push(YamlNode node) {
        open.add(node);
        depth = Math.max(depth, open.size());
        if (open.size() > DEEPEST) {
            throw new YamlFault(node.start(), node.start(), "nested more than " + DEEPEST + " levels deep");
        }
    }

    /** Closes the innermost collection, whose closing bracket, if it has one, ends before {@code until}. */
    YamlNode close(int until) {
        end = Math.max(end, until);
        YamlNode node = open.remove(open.size() - 1);
        node.end(Math.max(node.start(), end));
        return node;
    }

    /** Gives a node an anchor and a tag, from here on also for aliases. */
    void name(YamlNode node, @Nullable NodeProperties properties) {
        node.properties(properties);
        if (properties != null && properties.anchor() != null && nodes <= MOST_NODES) {
            anchors.put(properties.anchor(), node);
        }
    }

    private void attach(YamlNode node) {
        count();
        if (nodes > MOST_NODES) {
            return;
        }
        if (open.isEmpty()) {
            documents.add(node);
        } else {
            open.get(open.size() - 1).add(node);
        }
    }

    private void count() {
        if (nodes <= MOST_NODES && ++nodes > MOST_NODES) {
            documents.clear();
            anchors.clear();
        }
    }
}
