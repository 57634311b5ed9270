package io.github.textproof.schema.xml;

import io.github.textproof.schema.Catalog;
import io.github.textproof.schema.Locations;
import io.github.textproof.schema.Mismatch;
import io.github.textproof.schema.Schema;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.source.Format;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.xml.XmlSyntax;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** One or more schemas of XML Schema 1.0, read by the JDK. */
public final class XsdSchema implements Schema {
    /** Of the addresses that {@link Locations} knows, and that of {@link XmlReferences#XML_SCHEMA}. */
    private static final String LOCAL = "file,jarfile,textproof";

    /** What documents other than schemas are called when they are resolved. */
    private static final String DTD = "http://www.w3.org/TR/REC-xml";

    private final String name;
    private final javax.xml.validation.Schema schema;

    private XsdSchema(String name, javax.xml.validation.Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    /**
     * The schemas at these local addresses as one, with all that they include, import and redefine.
     *
     * @throws SchemaException when one is none, or refers to what is not at hand
     */
    public static XsdSchema compile(List<URI> locations, Catalog catalog) {
        String name = locations.stream().map(Locations::name).collect(Collectors.joining(", "));
        // Not the one that happens to be on the class path.
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        XmlReferences references = new XmlReferences(catalog);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, LOCAL);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, LOCAL);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) ->
                    DTD.equals(type) ? empty(systemId) : resolve(references, namespace, publicId, systemId, base));
            factory.setErrorHandler(new Refusal());
            Source[] sources = locations.stream()
                    .map(each -> new StreamSource(new ByteArrayInputStream(XmlReferences.read(each)), each.toString()))
                    .toArray(Source[]::new);
            return new XsdSchema(name, factory.newSchema(sources));
        } catch (SAXParseException e) {
            throw refused(e, name);
        } catch (SAXException e) {
            throw new SchemaException(name + ": " + e.getMessage(), e);
        }
    }

    private static LSInput empty(@Nullable String systemId) {
        return new LocalInput(systemId == null ? "" : systemId, new LocalInput.Bytes(new byte[0]));
    }

    private static @Nullable LSInput resolve(
            XmlReferences references,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String base) {
        URI location = references.locate(systemId, base, namespace, publicId);
        return location == null
                ? null
                : new LocalInput(location.toString(), new LocalInput.Bytes(XmlReferences.read(location)));
    }

    private static SchemaException refused(SAXParseException e, String name) {
        String file = e.getSystemId() == null ? name : Locations.name(URI.create(e.getSystemId()));
        String message = String.valueOf(e.getMessage()).replaceFirst("^[\\w.-]+: ", "");
        boolean newer = message.matches(".*'(xs[d]?:)?(assert|assertion|alternative|override|openContent)'.*");
        return new SchemaException(
                file + ":[" + e.getLineNumber() + "," + e.getColumnNumber() + "] " + message
                        + (newer ? " (that is of XML Schema 1.1; 1.0 is read)" : ""),
                e);
    }

    /** The first error is enough. */
    private static final class Refusal implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // a hint at what is found in another way
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean fits(Format format) {
        return format == Format.XML;
    }

    @Override
    public List<Mismatch> check(Syntax syntax) {
        ValidatorHandler handler = schema.newValidatorHandler();
        Complaints complaints = new Complaints();
        handler.setErrorHandler(complaints);
        // A schema may not be found by what a document says of it.
        handler.setResourceResolver((type, namespace, publicId, systemId, base) -> empty(systemId));
        return new XmlEvents((XmlSyntax) syntax, handler, complaints, new XsdWording()).run();
    }
}
