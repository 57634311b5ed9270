package io.github.textproof.syntax.yaml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document: a mapping, a list, a scalar, or an alias of one. */
public final class YamlNode {
    /** What a node is. */
    public enum Kind {
        MAPPING,
        SEQUENCE,
        SCALAR,
        /** {@code *name}: stands for the node of that anchor. */
        ALIAS
    }

    /** How a node is written; {@code BLOCK} and {@code FLOW} are collections. */
    public enum Style {
        BLOCK,
        FLOW,
        /** A scalar without quotes, nothing at all included. */
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** A block scalar behind {@code |}. */
        LITERAL,
        /** A block scalar behind {@code >}. */
        FOLDED
    }

    private final String source;
    private final Kind kind;
    private final Style style;
    private final int start;
    private int end;
    /** Of a block scalar: how many spaces begin its lines. */
    private int indentation;

    private @Nullable NodeProperties properties;
    private @Nullable YamlNode target;
    private @Nullable List<YamlNode> children;

    YamlNode(String source, Kind kind, Style style, int start, int end) {
        this.source = source;
        this.kind = kind;
        this.style = style;
        this.start = start;
        this.end = end;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** How it is written. */
    public Style style() {
        return style;
    }

    /** From its first char to its last, quotes and brackets included, anchor and tag not, in source chars; empty for a value left out. */
    public Span span() {
        return new Span(start, end);
    }

    /** Its tag in full ({@code tag:yaml.org,2002:str}), {@code !} for that tag, or null when it has none. */
    public @Nullable String tag() {
        return properties == null ? null : properties.tag();
    }

    /** Its anchor without {@code &}, or null. */
    public @Nullable String anchor() {
        return properties == null ? null : properties.anchor();
    }

    /**
     * The items of a list; the keys and values of a mapping in turn; nothing for others. Those of an alias are its
     * {@linkplain #resolved() target's}.
     */
    public List<YamlNode> children() {
        List<YamlNode> known = children;
        return known == null ? List.of() : known;
    }

    /** The node that an alias stands for, which may hold the alias; the node itself when it is none. */
    public YamlNode resolved() {
        YamlNode known = target;
        return known == null ? this : known;
    }

    /** What a scalar means under the core schema (YAML 1.2.2, section 10.3); {@link ScalarType#NONE} for others. */
    public ScalarType type() {
        return kind == Kind.SCALAR ? ScalarType.of(this) : ScalarType.NONE;
    }

    /** The characters of a scalar as programs read them, with their places; decoded at each call. */
    public Literal literal() {
        return ScalarDecoder.decode(source, this);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    void end(int offset) {
        this.end = offset;
    }

    int indentation() {
        return indentation;
    }

    void indentation(int count) {
        this.indentation = count;
    }

    @Nullable
    NodeProperties properties() {
        return properties;
    }

    void properties(@Nullable NodeProperties read) {
        this.properties = read;
    }

    void target(YamlNode node) {
        this.target = node;
    }

    void add(YamlNode child) {
        List<YamlNode> known = children;
        if (known == null) {
            known = new ArrayList<>(4);
            children = known;
        }
        known.add(child);
    }

    /** Puts {@code outer} in the place of the last child, which it takes. */
    void wrapLast(YamlNode outer) {
        List<YamlNode> known = children;
        if (known != null && !known.isEmpty()) {
            outer.add(known.set(known.size() - 1, outer));
        }
    }

    @Override
    public String toString() {
        return source.substring(start, end);
    }
}
