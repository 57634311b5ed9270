package io.github.textproof.syntax.prose;

import io.github.textproof.source.Span;

/**
 * A part of a prose resource that stands for itself: a paragraph, a heading, a table.
 *
 * @param kind what it is
 * @param span where it is, in source chars, its line terminator left out; the marker of a heading or list item may lie inside or before it
 * @param firstLine its first line, from 0
 * @param lastLine its last line, from 0
 * @param level a heading's level from 1; how deep a list item or quotation is nested, from 1; 0 otherwise
 * @param inline what is read as its text; empty for kinds that hold no running text
 */
public record Block(Kind kind, Span span, int firstLine, int lastLine, int level, InlineText inline) {
    /** What a block is. */
    public enum Kind {
        /** Running text. */
        PARAGRAPH,
        HEADING,
        /** A short paragraph in bold letters that serves as a heading. */
        TITLE,
        /** A paragraph inside a list item. */
        LIST_ITEM,
        /** A paragraph inside a quotation. */
        QUOTE,
        /** Short lines that are broken on purpose: verse, an address, a signature. */
        VERSE,
        CODE,
        TABLE,
        HTML,
        /** A paragraph of nothing but images. */
        IMAGE,
        /** A paragraph of nothing but a formula. */
        FORMULA,
        /** The line below or above a figure or table. */
        CAPTION,
        /** A number left over from a printed page. */
        PAGE_NUMBER,
        THEMATIC_BREAK,
        FRONT_MATTER,
        /** Directives, attributes, template tags. */
        DIRECTIVE;

        /** Whether a printed page may place it between two halves of a paragraph. */
        public boolean floats() {
            return this == IMAGE || this == CAPTION || this == TABLE || this == PAGE_NUMBER;
        }

        /** Whether its text is running text. */
        public boolean isRunningText() {
            return this == PARAGRAPH || this == LIST_ITEM || this == QUOTE;
        }
    }

    /** A block without running text. */
    static Block opaque(Kind kind, Span span, int firstLine, int lastLine) {
        return new Block(kind, span, firstLine, lastLine, 0, InlineText.EMPTY);
    }

    /** The same as another kind. */
    Block as(Kind other) {
        return new Block(other, span, firstLine, lastLine, level, inline);
    }
}
