package io.github.textproof.syntax.xml;

import io.github.textproof.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which prefixes are bound where (Namespaces in XML 1.0). */
final class Namespaces {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final boolean aware;
    private final boolean unbinding;
    private final Map<String, String> bound = new HashMap<>();
    /** What to restore behind an element, the innermost last. */
    private final List<Binding> undo = new ArrayList<>();

    private int depth;

    /** What a prefix meant around the element of that depth. */
    private record Binding(String prefix, @Nullable String before, int depth) {}

    Namespaces(boolean aware, boolean unbinding) {
        this.aware = aware;
        this.unbinding = unbinding;
    }

    void open(XmlTag tag) throws Fault {
        depth++;
        if (!aware) {
            return;
        }
        boolean prefixed = tag.name().indexOf(':') >= 0;
        for (int i = 0; i < tag.attributes().size(); i++) {
            XmlAttribute attribute = tag.attributes().get(i);
            String name = attribute.name();
            if (name.startsWith("xmlns") && (name.length() == 5 || name.charAt(5) == ':')) {
                bind(attribute);
            } else {
                prefixed |= name.indexOf(':') >= 0;
            }
        }
        if (prefixed) {
            check(tag);
        }
    }

    /** A processing instruction's name has no prefix (section 7). */
    void checkTarget(String target, int start) throws Fault {
        if (aware && target.indexOf(':') >= 0) {
            throw new Fault(start, start + target.length(), "the name of a processing instruction has no colon");
        }
    }

    void close() {
        depth--;
        while (!undo.isEmpty() && undo.get(undo.size() - 1).depth > depth) {
            Binding last = undo.remove(undo.size() - 1);
            if (last.before == null) {
                bound.remove(last.prefix);
            } else {
                bound.put(last.prefix, last.before);
            }
        }
    }

    private void bind(XmlAttribute attribute) throws Fault {
        String prefix = attribute.name().length() == 5 ? "" : attribute.name().substring(6);
        String name = attribute.value().value();
        Span span = attribute.nameSpan();
        if (name.isEmpty() && !prefix.isEmpty() && !unbinding) {
            throw new Fault(span.start(), span.end(), "the prefix '" + prefix + "' cannot be unbound in XML 1.0");
        }
        if (prefix.equals("xmlns") || name.equals(XMLNS) || prefix.equals("xml") != name.equals(XML)) {
            throw new Fault(span.start(), span.end(), "the prefixes xml and xmlns and their namespaces are reserved");
        }
        undo.add(new Binding(prefix, bound.put(prefix, name), depth));
    }

    private void check(XmlTag tag) throws Fault {
        resolve(tag.name(), tag.nameSpan());
        Set<String> expanded = new HashSet<>();
        for (XmlAttribute attribute : tag.attributes()) {
            String name = attribute.name();
            if (name.indexOf(':') > 0 && !name.startsWith("xmlns:")) {
                String namespace = resolve(name, attribute.nameSpan());
                if (!expanded.add(namespace + " " + name.substring(name.indexOf(':') + 1))) {
                    throw new Fault(
                            attribute.nameSpan().start(),
                            attribute.nameSpan().end(),
                            "the attribute '" + name
                                    + "' is there twice: another prefix is bound to its namespace too");
                }
            }
        }
    }

    private String resolve(String qualified, Span span) throws Fault {
        int colon = qualified.indexOf(':');
        String prefix = colon < 0 ? "" : qualified.substring(0, colon);
        if (prefix.isEmpty() || prefix.equals("xml")) {
            return prefix;
        }
        String name = bound.get(prefix);
        if (name != null) {
            return name;
        }
        throw new Fault(
                span.start(),
                span.start() + colon,
                "the prefix '" + Excerpt.of(prefix) + "' is bound to no namespace: xmlns:" + Excerpt.of(prefix)
                        + "=\"\u2026\" is missing",
                Fault.Kind.PREFIX);
    }
}
