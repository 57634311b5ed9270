package io.github.textproof.syntax.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.SyntaxError;
import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamLocation2;
import org.jspecify.annotations.Nullable;

/**
 * Asks Woodstox whether a text is well-formed with its namespaces: XML 1.0 in its fourth edition, as most Java parsers read it, or 1.1.
 *
 * <p>Nothing outside of the text is read: each external subset, entity and undeclared entity that may be declared there is empty. What
 * entities expand to is bounded, and so is the depth of elements.
 */
final class StaxCheck {
    /** The most elements that may be open at once. */
    static final int DEEPEST = 100_000;

    /** The most attributes of one element. */
    static final int MOST_ATTRIBUTES = 100_000;

    /** How many chars entities may expand to in all, each counted as if it were the longest that is declared. */
    static final int MOST_EXPANDED = 32 << 20;

    /** What relative addresses are relative to; without one the parser asks for the working directory again and again. */
    private static final String BASE = "file:///text.xml";

    /** Entities in entities. */
    private static final int DEEPEST_ENTITY = 100;

    /** For texts without a document type declaration, which can expand nothing. */
    private static final XMLInputFactory PLAIN = factory();

    private StaxCheck() {}

    /**
     * What the parser says is wrong.
     *
     * @param inEntity whether it is in what an entity expands to; the place is then that of the outermost reference
     */
    record Rejection(SyntaxError error, boolean inEntity) {}

    /** What the parser says is wrong, or null; the place is near the cause, often behind it. */
    static @Nullable Rejection check(String content, Prolog prolog) {
        if (prolog.isTooLong()) {
            Span doctype = new Span(prolog.doctype(), prolog.doctype() + "<!DOCTYPE".length());
            return new Rejection(
                    new SyntaxError(doctype, "this DOCTYPE is longer than 8 million characters: the file is not read"),
                    false);
        }
        XMLInputFactory factory = PLAIN;
        if (prolog.doctype() >= 0) {
            factory = factory();
            int most = MOST_EXPANDED / Math.max(1, prolog.longestLiteral());
            factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, Math.max(1, most));
            if (prolog.mayDeclareElsewhere()) {
                factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, nothing());
            }
        }
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(BASE, new StringReader(content));
            while (reader.hasNext()) {
                reader.next();
            }
            return null;
        } catch (XMLStreamException e) {
            // A limit has no place of its own: then where the parser was.
            Location place = e.getLocation() == null && reader != null ? reader.getLocation() : e.getLocation();
            return rejected(e, place, content);
        }
    }

    private static Rejection rejected(XMLStreamException e, @Nullable Location place, String content) {
        String said = String.valueOf(e.getMessage());
        int mark = said.indexOf("\n at [");
        Location location = place;
        boolean inEntity = false;
        while (location instanceof XMLStreamLocation2 nested && nested.getContext() != null) {
            location = nested.getContext();
            inEntity = true;
        }
        int offset = location == null ? 0 : location.getCharacterOffset();
        int start = Math.max(0, Math.min(offset, content.length()));
        if (said.startsWith("Illegal character") && !inEntity) {
            // The place is that of the token that holds it.
            int at = start;
            while (at < content.length() && Chars.isChar(content.charAt(at))) {
                at++;
            }
            if (at < content.length()) {
                return new Rejection(References.forbidden(content, at).error(), false);
            }
        }
        int end = Math.min(start + 1, content.length());
        String message =
                ParserWords.of((mark < 0 ? said : said.substring(0, mark)).strip(), inEntity ? "" : content, start);
        Span reference = inEntity || message.startsWith(ParserWords.ENTITY) ? reference(content, start) : null;
        return new Rejection(new SyntaxError(reference == null ? new Span(start, end) : reference, message), inEntity);
    }

    /** The reference that the parser has just read or, at the beginning of a text, is about to read. */
    private static @Nullable Span reference(String content, int at) {
        int start = content.lastIndexOf('&', at);
        int end = start < 0 ? -1 : content.indexOf(';', start);
        if (end < at - 1) {
            start = content.indexOf('&', at);
            end = start < 0 ? -1 : content.indexOf(';', start);
        }
        return end < 0 ? null : new Span(start, end + 1);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        // Supported in word only: whatever is outside is empty.
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, true);
        factory.setProperty(XMLInputFactory.RESOLVER, nothing());
        factory.setProperty(WstxInputProperties.P_DTD_RESOLVER, nothing());
        factory.setProperty(WstxInputProperties.P_ENTITY_RESOLVER, nothing());
        factory.setProperty(WstxInputProperties.P_CACHE_DTDS, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, DEEPEST_ENTITY);
        return factory;
    }

    private static XMLResolver nothing() {
        return (publicId, systemId, base, name) -> new StringReader("");
    }
}
