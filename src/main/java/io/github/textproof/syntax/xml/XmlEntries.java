package io.github.textproof.syntax.xml;

import io.github.textproof.source.Span;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the keys with values of the two kinds of XML that hold such. */
final class XmlEntries implements XmlHandler {
    /** More are not kept. */
    private static final int MOST = 1_000_000;

    private final String content;
    private final Literal.Builder text;
    private final References references;
    private final boolean xliff;
    private final List<Entry> entries = new ArrayList<>();

    private int file = -1;
    private String prefix = "";
    private @Nullable Literal key;
    private int unitDepth = -1;
    /** The depth of the element whose text is the value; -1 outside of it. */
    private int valueDepth = -1;

    private boolean hasValue;
    private int valueEnd;

    private XmlEntries(XmlSyntax syntax, boolean xliff) {
        this.content = syntax.text().content();
        this.text = new Literal.Builder(content);
        this.references = new References(content, Prolog.of(""));
        this.xliff = xliff;
    }

    static List<Entry> of(XmlSyntax syntax) {
        XmlTag root = syntax.root();
        Span doctype = syntax.doctype();
        boolean xliff = root != null && root.localName().equals("xliff");
        boolean properties = root != null
                && root.name().equals("properties")
                && doctype != null
                && syntax.text()
                        .content()
                        .substring(doctype.start(), doctype.end())
                        .contains("properties.dtd");
        if (!xliff && !properties) {
            return List.of();
        }
        XmlEntries entries = new XmlEntries(syntax, xliff);
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
        XmlAttribute id = tag.attribute(xliff ? "id" : "key");
        boolean unit = xliff ? name.equals("trans-unit") || name.equals("unit") : depth == 1 && name.equals("entry");
        if (unit && id != null) {
            key = id.value();
            unitDepth = depth;
            hasValue = false;
        }
        boolean value = key != null && valueDepth < 0 && (xliff ? name.equals("target") : unit);
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
            String path = xliff ? prefix + key.value() : key.value();
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
