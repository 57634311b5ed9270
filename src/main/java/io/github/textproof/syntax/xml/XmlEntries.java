package io.github.textproof.syntax.xml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the keys with values of the kinds of XML that hold such. */
final class XmlEntries implements XmlHandler {
    /** What the elements are called. */
    private enum Kind {
        PROPERTIES,
        XLIFF,
        ANDROID
    }

    /** More are not kept. */
    private static final int MOST = 1_000_000;

    private final String content;
    private final Literal.Builder text;
    private final References references;
    private final Kind kind;
    private final boolean xliff;
    private final String valueName;
    private final List<Entry> entries = new ArrayList<>();

    private int file = -1;
    private String prefix = "";
    private @Nullable Literal key;
    private int unitDepth = -1;
    /** The depth of the element whose text is the value; -1 outside of it. */
    private int valueDepth = -1;

    private boolean hasValue;
    private int valueEnd;

    /** Of Android: the list or plural around its items, and how many of them came. */
    private String list = "";

    private int items;

    private XmlEntries(XmlSyntax syntax, Kind kind, String valueName) {
        this.content = syntax.text().content();
        this.text = new Literal.Builder(content);
        this.references = new References(content, Prolog.of(""));
        this.kind = kind;
        this.xliff = kind == Kind.XLIFF;
        this.valueName = valueName;
    }

    static List<Entry> of(XmlSyntax syntax) {
        XmlTag root = syntax.root();
        Span doctype = syntax.doctype();
        boolean properties = root != null
                && root.name().equals("properties")
                && doctype != null
                && syntax.text()
                        .content()
                        .substring(doctype.start(), doctype.end())
                        .contains("properties.dtd");
        if (properties) {
            return of(syntax, Kind.PROPERTIES, "");
        }
        if (root != null && root.localName().equals("xliff")) {
            return of(syntax, Kind.XLIFF, "target");
        }
        return List.of();
    }

    /** The strings of Android. */
    static List<Entry> strings(XmlSyntax syntax) {
        return of(syntax, Kind.ANDROID, "");
    }

    /** The units of an XLIFF file with the text to be translated. */
    static List<Entry> sources(XmlSyntax syntax) {
        return of(syntax, Kind.XLIFF, "source");
    }

    private static List<Entry> of(XmlSyntax syntax, Kind kind, String valueName) {
        XmlEntries entries = new XmlEntries(syntax, kind, valueName);
        syntax.walk(entries);
        return entries.entries.size() > MOST ? List.of() : entries.entries;
    }

    @Override
    public boolean start(XmlTag tag, int depth) {
        String name = tag.localName();
        if (xliff && name.equals("file")) {
            file++;
            String original = tag.value("original");
            prefix = (original.isEmpty() ? tag.value("id") : original) + "/";
        }
        XmlAttribute id = unit(tag, name, depth);
        boolean unit = id != null;
        if (id != null) {
            key = id.value();
            unitDepth = depth;
            hasValue = false;
        }
        boolean value = key != null && valueDepth < 0 && (xliff ? name.equals(valueName) : unit);
        if (value && !tag.empty()) {
            if (!hasValue) {
                text.begin(tag.span().end());
                hasValue = true;
            }
            valueDepth = depth;
            valueEnd = tag.span().end();
        } else if (value && !hasValue) {
            text.begin(tag.span().end());
            hasValue = true;
            valueEnd = tag.span().end();
        }
        return entries.size() <= MOST;
    }

    /** The attribute with the key, when a unit begins with that tag. */
    private @Nullable XmlAttribute unit(XmlTag tag, String name, int depth) {
        return switch (kind) {
            case XLIFF -> name.equals("trans-unit") || name.equals("unit") ? tag.attribute("id") : null;
            case PROPERTIES -> depth == 1 && name.equals("entry") ? tag.attribute("key") : null;
            case ANDROID -> android(tag, name, depth);
        };
    }

    private @Nullable XmlAttribute android(XmlTag tag, String name, int depth) {
        XmlAttribute id = tag.attribute("name");
        String product = tag.value("product");
        if (depth == 1) {
            boolean lists = name.equals("plurals") || name.endsWith("-array") || name.equals("array");
            prefix = product.isEmpty() ? "" : product + "/";
            list = lists && id != null ? prefix + id.value().value() : "";
            items = 0;
            return name.equals("string") ? id : null;
        }
        if (depth != 2 || list.isEmpty() || !name.equals("item")) {
            return null;
        }
        XmlAttribute quantity = tag.attribute("quantity");
        if (quantity != null) {
            prefix = list + "_";
            return quantity;
        }
        prefix = list + "[" + items++ + "]";
        return new XmlAttribute(
                "",
                tag.nameSpan(),
                Literal.verbatim(content, tag.nameSpan().start(), tag.nameSpan().start()));
    }

    @Override
    public void text(Span span, boolean cdata) {
        if (valueDepth < 0) {
            return;
        }
        if (cdata) {
            for (int i = span.start(); i < span.end(); i++) {
                text.add(content.charAt(i), i);
            }
        } else {
            references.append(text, span.start(), span.end(), false);
        }
        valueEnd = span.end();
    }

    @Override
    public void end(Span span, int depth) {
        if (depth == valueDepth) {
            valueDepth = -1;
        }
        if (depth == unitDepth && key != null) {
            Literal value = hasValue ? text.build(valueEnd) : null;
            int end = value == null ? key.span().end() : value.span().end();
            String path = prefix + key.value();
            entries.add(new Entry(
                    Math.max(0, file),
                    path,
                    key,
                    value,
                    new Span(key.span().start(), Math.max(key.span().end(), end))));
            key = null;
            unitDepth = -1;
        }
    }
}
