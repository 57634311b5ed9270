package io.github.textproof.syntax.xml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Literal;

/**
 * An attribute that is written in a tag; those that a DTD adds are not known.
 *
 * @param name the qualified name as written
 * @param nameSpan where the name is written, in source chars
 * @param value the value as programs read it (XML 1.0, 3.3.3), its quotes left out; references to entities other than the five of XML stay as they are
 */
public record XmlAttribute(String name, Span nameSpan, Literal value) {}
