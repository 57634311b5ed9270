package io.github.textproof.schema.xml;

import io.github.textproof.syntax.xml.XmlAttribute;
import io.github.textproof.syntax.xml.XmlTag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The prefixes in scope (Namespaces in XML 1.0). */
final class Namespaces {
    private final Map<String, Deque<String>> uris = new HashMap<>();
    /** The prefixes that each open element declares. */
    private final Deque<Map<String, String>> declared = new ArrayDeque<>();

    Namespaces() {
        uris.put("xml", new ArrayDeque<>(List.of("http://www.w3.org/XML/1998/namespace")));
    }

    /** Whether it declares a prefix, or the namespace of names without one. */
    static boolean isDeclaration(XmlAttribute attribute) {
        return attribute.name().equals("xmlns") || attribute.name().startsWith("xmlns:");
    }

    /** Takes the declarations of an element and tells them. */
    void open(XmlTag tag, ContentHandler handler) throws SAXException {
        Map<String, String> here = Map.of();
        for (XmlAttribute attribute : tag.attributes()) {
            if (isDeclaration(attribute)) {
                String prefix =
                        attribute.name().equals("xmlns") ? "" : attribute.name().substring("xmlns:".length());
                here = here.isEmpty() ? new LinkedHashMap<>() : here;
                here.put(prefix, attribute.value().value());
            }
        }
        declared.push(here);
        for (Map.Entry<String, String> each : here.entrySet()) {
            uris.computeIfAbsent(each.getKey(), prefix -> new ArrayDeque<>()).push(each.getValue());
            handler.startPrefixMapping(each.getKey(), each.getValue());
        }
    }

    /** Forgets the declarations of the innermost element. */
    void close(ContentHandler handler) throws SAXException {
        for (String prefix : declared.pop().keySet()) {
            Deque<String> known = uris.get(prefix);
            if (known != null) {
                known.pop();
            }
            handler.endPrefixMapping(prefix);
        }
    }

    /** The namespace of a qualified name of an element, or of an attribute with a prefix; empty for none. */
    String uri(String name) {
        int colon = name.indexOf(':');
        Deque<String> known = uris.get(colon < 0 ? "" : name.substring(0, colon));
        String uri = known == null ? null : known.peek();
        return uri == null ? "" : uri;
    }
}
