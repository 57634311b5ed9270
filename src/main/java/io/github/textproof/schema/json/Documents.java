package io.github.textproof.schema.json;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SchemaResolver;
import io.github.textproof.schema.Locations;
import io.github.textproof.schema.References;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.schema.SourceFile;
import io.github.textproof.source.Format;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;
import io.github.textproof.syntax.json.JsonDialect;
import io.github.textproof.syntax.json.JsonSyntax;
import io.github.textproof.syntax.yaml.YamlSyntax;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;

/** The files that a JSON Schema is made of, in JSON, which may have comments, or YAML. */
final class Documents implements JsonNodeFactory, SchemaResolver {
    private final References references;
    private final IdentityHashMap<Data, SourceFile> read = new IdentityHashMap<>();

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
        SourceFile file = SourceFile.decode(name, format, bytes);
        Syntax syntax = format == Format.YAML
                ? YamlSyntax.parse(file.resource(), file.text())
                : JsonSyntax.parse(file.resource(), file.text(), JsonDialect.COMMENTS);
        SyntaxError error = syntax.error();
        if (error != null) {
            throw new SchemaException(file.at(error.span()) + " " + error.message());
        }
        List<Data> documents = DataReader.read(syntax);
        if (documents.isEmpty()) {
            throw new SchemaException(name + " is neither JSON nor YAML");
        }
        Data root = documents.get(0);
        read.put(root, file);
        return root;
    }

    /** Where a value of one of the files stands: {@code name:[line,column]}. */
    String at(Data value) {
        SourceFile file = read.get(value.root());
        return file == null ? "the schema" : file.at(value.span());
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
