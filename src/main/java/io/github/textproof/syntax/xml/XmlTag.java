package io.github.textproof.syntax.xml;

import io.github.textproof.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A start tag, or the tag of an empty element.
 *
 * @param name the qualified name as written
 * @param nameSpan where the name is written, in source chars
 * @param span from {@code <} to {@code >}
 * @param attributes those that are written, namespace declarations among them, in the order of the text
 * @param empty whether it ends with {@code />}
 */
public record XmlTag(String name, Span nameSpan, Span span, List<XmlAttribute> attributes, boolean empty) {
    /** The prefix of the name, or an empty string. */
    public String prefix() {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    /** The part of the name behind the prefix. */
    public String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** The attribute of that qualified name, or null. */
    public @Nullable XmlAttribute attribute(String name) {
        for (XmlAttribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    /** The value of the attribute of that qualified name, or an empty string. */
    public String value(String name) {
        XmlAttribute attribute = attribute(name);
        return attribute == null ? "" : attribute.value().value();
    }
}
