package io.github.textproof.schema.xml;

import io.github.textproof.schema.Mismatch;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.xml.XmlAttribute;
import io.github.textproof.syntax.xml.XmlHandler;
import io.github.textproof.syntax.xml.XmlSyntax;
import io.github.textproof.syntax.xml.XmlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.LocatorImpl;

/**
 * Tells a validator the elements and text of a document that is parsed already, and knows for each of its complaints what it was told just
 * before: no second parse, and no line and column to find again.
 */
final class XmlEvents implements XmlHandler {
    private static final int MOST = 10_000;
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");

    private final XmlSyntax syntax;
    private final ContentHandler validator;
    private final Complaints complaints;
    private final Wording wording;
    private final Namespaces namespaces = new Namespaces();
    private final List<XmlElement> open = new ArrayList<>();
    private final List<Mismatch> mismatches = new ArrayList<>();
    /** Turns the complaints about one event into what a person reads. */
    interface Wording {
        /**
         * What to report.
         *
         * @param complaints what the validator said about it, in its words
         * @param element the innermost element
         * @param ended whether its end was told, not its beginning
         */
        List<Mismatch> of(List<String> complaints, XmlElement element, boolean ended);
    }

    /**
     * @param complaints is told by {@code validator} what is wrong
     */
    XmlEvents(XmlSyntax syntax, ContentHandler validator, Complaints complaints, Wording wording) {
        this.syntax = syntax;
        this.validator = validator;
        this.complaints = complaints;
        this.wording = wording;
    }

    /**
     * Tells all of the document.
     *
     * @return in what it differs from the schema
     */
    List<Mismatch> run() {
        try {
            validator.setDocumentLocator(new LocatorImpl());
            validator.startDocument();
            syntax.walk(this);
            validator.endDocument();
            settleReferences();
        } catch (SAXException e) {
            throw new SchemaException(String.valueOf(e.getMessage()), e);
        }
        return mismatches;
    }

    @Override
    public boolean start(XmlTag tag, int depth) {
        XmlElement element = new XmlElement(tag);
        open.add(element);
        try {
            namespaces.open(tag, validator);
            AttributesImpl attributes = new AttributesImpl();
            for (XmlAttribute attribute : tag.attributes()) {
                if (!Namespaces.isDeclaration(attribute)) {
                    String name = attribute.name();
                    // Attributes without a prefix are in no namespace.
                    String uri = name.contains(":") ? namespaces.uri(name) : "";
                    Span written = attribute.value().span();
                    element.doubt(CharacterReferences.hasEntity(syntax.text().content(), written));
                    attributes.addAttribute(
                            uri,
                            name.substring(name.indexOf(':') + 1),
                            name,
                            "CDATA",
                            attribute.value().value());
                }
            }
            validator.startElement(namespaces.uri(tag.name()), tag.localName(), tag.name(), attributes);
        } catch (SAXException e) {
            throw new SchemaException(String.valueOf(e.getMessage()), e);
        }
        settle(element, false);
        return true;
    }

    @Override
    public void end(Span span, int depth) {
        XmlElement element = open.get(open.size() - 1);
        String name = element.tag().name();
        try {
            validator.endElement(namespaces.uri(name), element.tag().localName(), name);
            settle(element, true);
            namespaces.close(validator);
        } catch (SAXException e) {
            throw new SchemaException(String.valueOf(e.getMessage()), e);
        }
        open.remove(open.size() - 1);
    }

    @Override
    public void text(Span span, boolean cdata) {
        if (open.isEmpty()) {
            return;
        }
        XmlElement element = open.get(open.size() - 1);
        String content = syntax.text().content();
        String written = content.substring(span.start(), span.end());
        String text = cdata ? written : CharacterReferences.resolve(written);
        element.doubt(!cdata && CharacterReferences.hasEntity(content, span));
        element.add(content, span);
        try {
            char[] chars = text.toCharArray();
            validator.characters(chars, 0, chars.length);
        } catch (SAXException e) {
            throw new SchemaException(String.valueOf(e.getMessage()), e);
        }
        settle(element, false);
    }

    /** What is known only at the end is about references to IDs that nothing has. */
    private void settleReferences() {
        XmlTag root = syntax.root();
        for (String complaint : complaints.take()) {
            for (Mismatch each :
                    root == null ? List.<Mismatch>of() : wording.of(List.of(complaint), new XmlElement(root), true)) {
                Matcher quoted = QUOTED.matcher(complaint);
                Span place = quoted.find() ? firstUse(quoted.group(1)) : null;
                mismatches.add(new Mismatch(place == null ? each.span() : place, each.message()));
            }
        }
    }

    /** The first attribute with that word in its value, or null. */
    private @Nullable Span firstUse(String word) {
        AtomicReference<@Nullable Span> found = new AtomicReference<>();
        syntax.walk((tag, depth) -> {
            for (XmlAttribute attribute : tag.attributes()) {
                boolean holds = (" " + attribute.value().value() + " ").contains(" " + word + " ");
                found.compareAndSet(null, holds ? attribute.value().span() : null);
            }
            return found.get() == null;
        });
        return found.get();
    }

    private void settle(XmlElement element, boolean ended) {
        List<String> taken = complaints.take();
        // What an entity of a document type stands for is not known here.
        if (!taken.isEmpty() && !element.isDoubtful() && mismatches.size() < MOST) {
            mismatches.addAll(wording.of(taken, element, ended));
        }
    }
}
