package io.github.textproof.schema.json;

import io.github.textproof.schema.Catalog;
import io.github.textproof.schema.Locations;
import io.github.textproof.schema.References;
import io.github.textproof.schema.SchemaException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A catalog in the form of <a href="https://www.schemastore.org/">SchemaStore</a>'s: {@code {"schemas": [{"fileMatch": […], "url": …}]}}. A
 * {@code url} is relative to the catalog. A schema is also found by the {@code uri} of its entry, a string or a list of them, and by its own
 * {@code $id}.
 */
public final class JsonCatalog implements Catalog {
    private final String name;
    private final URI location;
    private final List<Entry> entries = new ArrayList<>();
    /** By the ids in the schemas, which are read when an id is asked for that no entry names. */
    private @Nullable Map<String, URI> ids;

    private record Entry(FileMatch files, String url, List<String> uris) {}

    private JsonCatalog(URI location) {
        this.name = Locations.name(location);
        this.location = location;
    }

    /**
     * Reads a catalog.
     *
     * @throws SchemaException when it cannot be read or has another form
     */
    public static JsonCatalog read(URI location) {
        JsonCatalog catalog = new JsonCatalog(location);
        Documents documents = new Documents(new References(NONE));
        Data schemas = documents.read(location).get("schemas");
        if (schemas == null || !schemas.isArray()) {
            throw new SchemaException(
                    catalog.name
                            + " is no catalog of schemas, which has the form {\"schemas\": [{\"fileMatch\": [\"*.json\"], \"url\": \"file\"}]}");
        }
        for (Data each : schemas.children()) {
            String url = each.string("url");
            if (url == null) {
                throw new SchemaException(documents.at(each) + " an entry of the catalog has no \"url\"");
            }
            catalog.entries.add(new Entry(new FileMatch(strings(each, "fileMatch")), url, strings(each, "uri")));
        }
        return catalog;
    }

    private static List<String> strings(Data entry, String key) {
        Data value = entry.get(key);
        return value == null ? List.of() : value.isString() ? List.of(value.asString()) : Wording.names(value);
    }

    @Override
    public @Nullable URI ofFile(String path, String pathInRoot) {
        for (Entry each : entries) {
            if (each.files.matches(path) || each.files.matches(pathInRoot)) {
                return local(each);
            }
        }
        return null;
    }

    /** What the entry of a file names must be at hand. */
    private URI local(Entry entry) {
        URI found = Locations.resolve(location, entry.url);
        if (!Locations.exists(found)) {
            throw new SchemaException(name + ": " + entry.url + " is not there");
        }
        return found;
    }

    @Override
    public synchronized @Nullable URI ofUri(String uri) {
        for (Entry each : entries) {
            if (each.uris.contains(uri)) {
                return local(each);
            }
        }
        Map<String, URI> known = ids;
        if (known == null) {
            known = ids();
            ids = known;
        }
        return known.get(uri);
    }

    /** Of the schemas that are at hand; a catalog copied from elsewhere may name many that are not. */
    private Map<String, URI> ids() {
        Map<String, URI> found = new HashMap<>();
        Documents documents = new Documents(new References(NONE));
        for (Entry each : entries) {
            URI schema;
            try {
                schema = local(each);
            } catch (SchemaException e) {
                continue;
            }
            if (!each.url.endsWith(".json") && !each.url.endsWith(".yaml") && !each.url.endsWith(".yml")) {
                continue;
            }
            Data root = documents.read(schema);
            for (String keyword : List.of("$id", "id")) {
                String id = root.string(keyword);
                if (id != null) {
                    found.putIfAbsent(id.endsWith("#") ? id.substring(0, id.length() - 1) : id, schema);
                }
            }
        }
        return found;
    }
}
