package io.github.textproof.schema.xml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.xml.XmlAttribute;
import io.github.textproof.syntax.xml.XmlTag;
import org.jspecify.annotations.Nullable;

/** An element that is open. */
final class XmlElement {
    private final XmlTag tag;
    private @Nullable Span text;
    private boolean doubtful;

    XmlElement(XmlTag tag) {
        this.tag = tag;
    }

    XmlTag tag() {
        return tag;
    }

    /** Takes a piece of its text; blanks around it do not count. */
    void add(String content, Span piece) {
        int start = piece.start();
        int end = piece.end();
        while (start < end && content.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && content.charAt(end - 1) <= ' ') {
            end--;
        }
        if (start < end) {
            Span known = text;
            text = new Span(known == null ? start : known.start(), end);
        }
    }

    void doubt(boolean doubt) {
        doubtful |= doubt;
    }

    /** Whether it holds a reference to something that is not known here. */
    boolean isDoubtful() {
        return doubtful;
    }

    /** Where its text is written, in source chars; its name where it has none. */
    Span textSpan() {
        Span known = text;
        return known == null ? tag.nameSpan() : known;
    }

    /** The attribute with that name, or with that name behind a prefix, or null. */
    @Nullable
    XmlAttribute attribute(String name) {
        XmlAttribute exact = tag.attribute(name);
        if (exact != null) {
            return exact;
        }
        for (XmlAttribute attribute : tag.attributes()) {
            String own = attribute.name();
            if (!Namespaces.isDeclaration(attribute)
                    && own.substring(own.indexOf(':') + 1).equals(name)) {
                return attribute;
            }
        }
        return null;
    }
}
