package io.github.textproof.schema.xml;

import io.github.textproof.schema.Locations;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.schema.SourceFile;
import io.github.textproof.source.Format;
import io.github.textproof.syntax.SyntaxError;
import io.github.textproof.syntax.xml.XmlSyntax;
import java.net.URI;

/** Reads XML files that are no resources of the module. */
final class XmlFiles {
    private XmlFiles() {}

    /**
     * The parse of the file at a local address, which is sound.
     *
     * @throws SchemaException when it cannot be read, or is no XML
     */
    static XmlSyntax read(URI location) {
        SourceFile file = SourceFile.decode(Locations.name(location), Format.XML, Locations.read(location));
        XmlSyntax syntax = XmlSyntax.parse(file.resource(), file.text());
        SyntaxError error = syntax.error();
        if (error != null) {
            throw new SchemaException(file.at(error.span()) + " " + error.message());
        }
        return syntax;
    }
}
