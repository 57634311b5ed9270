package io.github.textproof.syntax.html;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.html.Columns.Hint;
import org.jspecify.annotations.Nullable;

/** An element whose end tag is still to come. */
final class Open {
    final Tag tag;
    /** Its place in the stack, from 0. */
    final int depth;
    /** The next element of the same name below it. */
    final @Nullable Open below;
    /** The highest places at or below this one that no end tag, no {@code li}, no part of a table reaches across; -1 for none. */
    final int scope;

    final int listScope;
    final int tableScope;
    /** The highest place at or below this one that holds a block with an end tag of its own; -1 for none. */
    final int block;
    /** Whether its content is SVG or MathML. */
    final boolean foreign;
    /** The column of its tag when nothing but blanks stands before it in its line, else -1. */
    final int indent;

    /** An element of the same name inside of it, where none may be. */
    @Nullable
    Tag nested;

    /** An end tag of its name that could not close it because {@link #obstacle} was open inside. */
    @Nullable
    Tag refused;

    @Nullable
    Open obstacle;

    /** Whether it is open no more. */
    boolean closed;

    /** Whether it was found to be never closed, which explains the end tags that it kept from others. */
    boolean neverClosed;

    /** An item inside of it that closes the item around it. */
    @Nullable
    Tag intruder;

    /** Of a table: the first thing found in it that browsers move out of it. */
    @Nullable
    Span fostered;

    /** What the columns of tags say about a missing or a surplus end tag inside of it. */
    @Nullable
    Hint missing;

    @Nullable
    Hint surplus;

    Open(Tag tag, int depth, @Nullable Open below, @Nullable Open parent, int indent) {
        this.tag = tag;
        this.depth = depth;
        this.below = below;
        this.indent = indent;
        String name = tag.name();
        boolean outerForeign = parent != null && parent.foreign;
        boolean html = outerForeign && Elements.isIntegrationPoint(name);
        this.foreign = outerForeign && !html || !outerForeign && Elements.isForeignRoot(name);
        boolean root = html || foreign && !outerForeign;
        this.scope = root || Elements.isScope(name) ? depth : parent == null ? -1 : parent.scope;
        this.listScope = scope == depth || Elements.isBlock(name) && !name.equals("div") && !name.equals("address")
                ? depth
                : parent == null ? -1 : parent.listScope;
        this.tableScope = root || name.equals("table") || name.equals("template")
                ? depth
                : parent == null ? -1 : parent.tableScope;
        this.block = scope == depth || Elements.isBlock(name) ? depth : parent == null ? -1 : parent.block;
    }

    String name() {
        return tag.name();
    }
}
