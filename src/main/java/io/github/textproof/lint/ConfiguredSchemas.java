package io.github.textproof.lint;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.schema.Catalog;
import io.github.textproof.schema.Catalogs;
import io.github.textproof.schema.Locations;
import io.github.textproof.schema.Schema;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.schema.json.DeclaredSchema;
import io.github.textproof.schema.xml.DeclaredSchemas;
import io.github.textproof.source.Format;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.xml.XmlSyntax;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas that the options of {@code schema-violation} name, each read once a run. Safe for use by several threads. */
final class ConfiguredSchemas {
    /** The rule whose options these are. */
    static final String RULE = "schema-violation";

    private final Locations locations;
    private final Map<String, Catalog> catalogs = new HashMap<>();
    private final Map<Key, Compiled> compiled = new HashMap<>();

    /** A schema depends on the catalog by which it is read. */
    private record Key(List<URI> locations, String catalogs) {}

    /** A schema, or why it cannot be used, which is not found out twice. */
    private record Compiled(
            @Nullable Schema schema, @Nullable SchemaException trouble) {}

    ConfiguredSchemas(Path base) {
        this.locations = new Locations(base, ConfiguredSchemas.class.getClassLoader());
    }

    /** Whether a schema can be said to be for files of that format. */
    static boolean areFor(Format format) {
        return format == Format.JSON || format == Format.YAML || format == Format.XML;
    }

    /**
     * Reads what the options name for a file, before the first file is read.
     *
     * @throws SchemaException when it cannot be used
     */
    void prepare(String path, String pathInRoot, Options options) {
        List<URI> named = named(path, pathInRoot, options);
        if (!named.isEmpty()) {
            schema(named, options);
        }
    }

    /**
     * In what a sound document differs from its schema.
     *
     * @throws SchemaException when the schema cannot be used, or cannot judge the document
     */
    List<Finding> check(Syntax syntax, String pathInRoot, Options options) {
        List<URI> named = named(syntax.resource().path(), pathInRoot, options);
        if (named.isEmpty()) {
            named = declared(syntax, catalog(options));
        }
        Schema schema = named.isEmpty() ? null : schema(named, options);
        if (schema == null || !schema.fits(syntax.resource().format())) {
            return List.of();
        }
        try {
            return schema.check(syntax).stream()
                    .map(each -> new Finding(each.span(), each.message() + " (schema " + schema.name() + ")"))
                    .toList();
        } catch (SchemaException e) {
            throw new SchemaException("cannot be validated against " + schema.name() + ": " + e.getMessage(), e);
        }
    }

    private List<URI> named(String path, String pathInRoot, Options options) {
        Catalog catalog = catalog(options);
        String name = options.get("schema");
        URI found = name == null ? catalog.ofFile(path, pathInRoot) : catalog.ofUri(name);
        return found != null ? List.of(found) : name == null ? List.of() : List.of(locations.find(name));
    }

    private static List<URI> declared(Syntax syntax, Catalog catalog) {
        if (syntax instanceof XmlSyntax xml) {
            return DeclaredSchemas.of(xml, catalog);
        }
        String uri = DeclaredSchema.of(syntax);
        URI found = uri == null ? null : catalog.ofUri(uri);
        return found == null ? List.of() : List.of(found);
    }

    private synchronized Catalog catalog(Options options) {
        String names = options.get("catalog");
        if (names == null) {
            return Catalog.NONE;
        }
        Catalog known = catalogs.get(names);
        if (known == null) {
            List<Catalog> read = new ArrayList<>();
            for (String name : names.split(",", -1)) {
                if (!name.isBlank()) {
                    read.add(SchemaCompiler.catalog(locations.find(name.trim())));
                }
            }
            known = new Catalogs(read);
            catalogs.put(names, known);
        }
        return known;
    }

    private synchronized Schema schema(List<URI> named, Options options) {
        String names = options.get("catalog");
        Compiled known = compiled.computeIfAbsent(
                new Key(named, names == null ? "" : names), key -> compile(named, catalog(options)));
        if (known.schema == null) {
            throw known.trouble == null ? new SchemaException("no schema") : known.trouble;
        }
        return known.schema;
    }

    private static Compiled compile(List<URI> named, Catalog catalog) {
        try {
            return new Compiled(SchemaCompiler.compile(named, catalog), null);
        } catch (SchemaException e) {
            return new Compiled(null, e);
        }
    }
}
