package io.github.textproof.lint;

import io.github.textproof.schema.Catalog;
import io.github.textproof.schema.Locations;
import io.github.textproof.schema.Schema;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.schema.json.JsonCatalog;
import io.github.textproof.schema.json.JsonSchema;
import io.github.textproof.schema.xml.RelaxNgSchema;
import io.github.textproof.schema.xml.XmlCatalog;
import io.github.textproof.schema.xml.XsdSchema;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells schema languages apart, and reads schemas and catalogs. */
final class SchemaCompiler {
    private static final String RELAX_NG = "http://relaxng.org/ns/structure/1.0";
    private static final int HEAD = 4096;

    private SchemaCompiler() {}

    /**
     * The schema at a local address; of XML Schema several make one.
     *
     * @throws SchemaException when it is none, or in no language that is known
     */
    static Schema compile(List<URI> locations, Catalog catalog) {
        URI location = locations.get(0);
        String name = Locations.name(location).toLowerCase(Locale.ROOT);
        if (name.endsWith(".rnc")) {
            return RelaxNgSchema.compile(location, true, catalog);
        }
        String head = head(location);
        if (head.startsWith("<")) {
            if (head.contains(RELAX_NG)) {
                return RelaxNgSchema.compile(location, false, catalog);
            }
            if (head.contains("http://www.w3.org/2001/XMLSchema") || name.endsWith(".xsd")) {
                return XsdSchema.compile(locations, catalog);
            }
        } else if (head.startsWith("{") || head.startsWith("/") || name.matches(".*\\.(json|jsonc|ya?ml)")) {
            return JsonSchema.compile(location, catalog);
        }
        throw new SchemaException(
                Locations.name(location)
                        + " is in no schema language that is known: JSON Schema, XML Schema (.xsd) and RELAX NG (.rng, .rnc) are");
    }

    /**
     * The catalog at a local address.
     *
     * @throws SchemaException when it is none
     */
    static Catalog catalog(URI location) {
        return head(location).startsWith("<") ? XmlCatalog.read(location) : JsonCatalog.read(location);
    }

    /** The beginning of a file as far as its language needs: markup is ASCII, and zero bytes of UTF-16 do not matter. */
    private static String head(URI location) {
        byte[] bytes = Locations.read(location);
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1).replace("\0", "");
        int start = 0;
        while (start < head.length() && (head.charAt(start) <= ' ' || head.charAt(start) >= 0x80)) {
            start++;
        }
        return head.substring(start);
    }
}
