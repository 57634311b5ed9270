package io.github.textproof.schema;

import io.github.textproof.source.CharsetResolver;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import io.github.textproof.source.Location;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import java.nio.file.Path;
import java.util.Map;

/**
 * A schema or catalog that is read as resources are, to say where in it something is wrong.
 *
 * @param name what messages call it
 * @param resource its bytes
 * @param text its characters
 */
public record SourceFile(String name, Resource resource, Text text) {
    /**
     * A file of that format.
     *
     * @throws SchemaException when its bytes are not in its charset
     */
    public static SourceFile decode(String name, Format format, byte[] bytes) {
        Resource resource = new Resource(
                name,
                Path.of(name),
                format,
                bytes,
                new CharsetResolver(null, null).resolve(format, bytes, Map.of(), false, null),
                Map.of(),
                null,
                false);
        Decoded decoded = Decoder.decode(resource);
        if (!decoded.isWellFormed()) {
            throw new SchemaException(name + " holds bytes that are not in its charset");
        }
        return new SourceFile(name, resource, decoded.text());
    }

    /** A place in it as messages have it: {@code name:[line,column]}. */
    public String at(Span span) {
        Location place = text.location(span.start());
        return name + ":[" + place.line() + "," + place.column() + "]";
    }
}
