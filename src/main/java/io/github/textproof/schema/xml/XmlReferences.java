package io.github.textproof.schema.xml;

import io.github.textproof.schema.Catalog;
import io.github.textproof.schema.Locations;
import io.github.textproof.schema.References;
import io.github.textproof.schema.SchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** Says where what an XML schema includes, imports or redefines lies: by the catalog, or beside it. */
final class XmlReferences {
    /** The namespace of {@code xml:lang} and its kin, whose schema nobody keeps. */
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Where the schema of that namespace seems to lie. */
    static final URI XML_SCHEMA = URI.create("textproof:/xml.xsd");

    private final Catalog catalog;

    XmlReferences(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The local address of what a schema refers to.
     *
     * @param reference its address as written, or null
     * @param base the address of the schema, or null
     * @param namespace the namespace that is wanted, or null
     * @param publicId its public identifier, or null
     * @return null when nothing but a namespace is given, and nothing is known of it
     * @throws SchemaException when it is not at hand
     */
    @Nullable
    URI locate(
            @Nullable String reference, @Nullable String base, @Nullable String namespace, @Nullable String publicId) {
        String absolute = absolute(reference, base);
        URI mapped = mapped(reference, absolute, namespace, publicId);
        if (mapped != null) {
            return mapped;
        }
        URI beside = absolute == null ? null : URI.create(absolute);
        if (beside != null && Locations.exists(beside)) {
            return beside;
        }
        if (XML.equals(namespace)) {
            return XML_SCHEMA;
        }
        if (reference == null) {
            return null;
        }
        throw References.missing(base == null ? "the schema" : Locations.name(URI.create(base)), reference);
    }

    private @Nullable URI mapped(
            @Nullable String reference,
            @Nullable String absolute,
            @Nullable String namespace,
            @Nullable String publicId) {
        URI found = publicId == null ? null : catalog.ofPublicId(publicId);
        for (String uri : new String[] {absolute, reference, namespace}) {
            found = found == null && uri != null ? catalog.ofUri(uri) : found;
        }
        return found;
    }

    private static @Nullable String absolute(@Nullable String reference, @Nullable String base) {
        if (reference == null) {
            return null;
        }
        try {
            URI uri = new URI(reference.trim().replace(" ", "%20"));
            return (base == null ? uri : new URI(base).resolve(uri)).toString();
        } catch (URISyntaxException e) {
            throw new SchemaException("\"" + reference + "\", to which a schema refers, is no URI", e);
        }
    }

    /** What lies at a local address. */
    static byte[] read(URI location) {
        if (!location.equals(XML_SCHEMA)) {
            return Locations.read(location);
        }
        URL own = XmlReferences.class.getResource("xml.xsd");
        if (own == null) {
            throw new IllegalStateException("xml.xsd is missing");
        }
        try (InputStream in = own.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new SchemaException("xml.xsd cannot be read", e);
        }
    }
}
