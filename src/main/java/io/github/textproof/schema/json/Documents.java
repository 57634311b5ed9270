package io.github.textproof.schema.json;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SchemaResolver;
import io.github.textproof.schema.Locations;
import io.github.textproof.schema.References;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.source.CharsetResolver;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import io.github.textproof.source.Location;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;
import io.github.textproof.syntax.json.JsonDialect;
import io.github.textproof.syntax.json.JsonSyntax;
import io.github.textproof.syntax.yaml.YamlSyntax;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The files that a JSON Schema is made of, in JSON, which may have comments, or YAML. */
final class Documents implements JsonNodeFactory, SchemaResolver {
    private final References references;
    private final IdentityHashMap<Data, Document> read = new IdentityHashMap<>();

    private record Document(String name, Text text) {}

    Documents(References references) {
        this.references = references;
    }

    /**
     * Reads the schema at a local address.
     *
     * @throws SchemaException when it cannot be read, or is neither JSON nor YAML
     */
    Data read(URI location) {
        Data root = parse(Locations.name(location), Locations.read(location));
        for (String keyword : List.of("$id", "id")) {
            String id = root.string(keyword);
            if (id != null) {
                publish(id, location);
            }
        }
        return root;
    }

    private void publish(String id, URI location) {
        try {
            references.published(new URI(id), location);
        } catch (URISyntaxException e) {
            throw new SchemaException(Locations.name(location) + ": its id \"" + id + "\" is no URI", e);
        }
    }

    private Data parse(String name, byte[] bytes) {
        Format format = Format.of(name) == Format.YAML ? Format.YAML : Format.JSON;
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
        Text text = decoded.text();
        Syntax syntax = format == Format.YAML
                ? YamlSyntax.parse(resource, text)
                : JsonSyntax.parse(resource, text, JsonDialect.COMMENTS);
        SyntaxError error = syntax.error();
        if (error != null) {
            throw new SchemaException(at(name, text, error.span()) + " " + error.message());
        }
        List<Data> documents = decoded.isWellFormed() ? DataReader.read(syntax) : List.of();
        if (documents.isEmpty()) {
            throw new SchemaException(name + " is neither JSON nor YAML");
        }
        Data root = documents.get(0);
        read.put(root, new Document(name, text));
        return root;
    }

    private static String at(String name, Text text, Span span) {
        Location place = text.location(span.start());
        return name + ":[" + place.line() + "," + place.column() + "]";
    }

    /** Where a value of one of the files stands: {@code name:[line,column]}. */
    String at(Data value) {
        Document document = read.get(value.root());
        return document == null ? "the schema" : at(document.name, document.text, value.span());
    }

    @Override
    public JsonNode wrap(Object node) {
        return (JsonNode) node;
    }

    /** The library's own copies of the drafts come so. */
    @Override
    public JsonNode create(String json) {
        return parse("the meta-schema", json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@inheritDoc} Nothing for the drafts, which the library has.
     *
     * @throws SchemaException when it is not at hand
     */
    @Override
    public Result resolve(String uri) {
        URI location = references.find(URI.create(uri));
        if (location != null) {
            return Result.fromJsonNode(read(location));
        }
        String respelled = Drafts.respelled(uri);
        if (respelled != null) {
            return Result.fromString("{\"$schema\": \"" + respelled + "\", \"$ref\": \"" + respelled + "\"}");
        }
        if (Drafts.isKnown(uri)) {
            return Result.empty();
        }
        throw Drafts.isDraft(uri)
                ? new SchemaException(uri + " is no draft of JSON Schema that is known here; these are " + Drafts.NAMES)
                : References.missing("a schema", uri);
    }
}
