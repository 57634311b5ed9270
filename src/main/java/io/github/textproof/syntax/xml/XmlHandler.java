package io.github.textproof.syntax.xml;

import io.github.textproof.source.Span;

/** Takes the elements and text of a document in the order of the text; what entities expand to is not among them. */
public interface XmlHandler {
    /**
     * An element begins.
     *
     * @param depth how many elements are open around it: 0 for the root
     * @return whether to go on; nothing comes after a false
     */
    boolean start(XmlTag tag, int depth);

    /** The element of that depth ends; {@code span} is its end tag, or empty behind the tag of an empty element. */
    default void end(Span span, int depth) {}

    /**
     * A piece of text in the innermost element, as it is written.
     *
     * @param span in source chars, without the marks of a CDATA section
     * @param cdata whether it stands in a CDATA section, where references mean nothing
     */
    default void text(Span span, boolean cdata) {}
}
