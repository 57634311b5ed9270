package io.github.textproof.schema;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says where what a schema refers to lies: by the catalog, by its own local address, or beside a schema that says under which address it and
 * its neighbours are published. Never on the network.
 */
public final class References {
    private final Catalog catalog;
    /** Published address to local one. */
    private final Map<URI, URI> published = new LinkedHashMap<>();

    public References(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Takes note that the schema at {@code location} is published as {@code address}. */
    public void published(URI address, URI location) {
        if (address.isAbsolute() && !address.isOpaque() && !address.equals(location)) {
            published.putIfAbsent(address, location);
        }
    }

    /** The local address of what {@code uri}, without a fragment, stands for, or null. */
    public @Nullable URI find(URI uri) {
        URI mapped = catalog.ofUri(uri.toString());
        if (mapped != null) {
            return mapped;
        }
        if (Locations.isLocal(uri)) {
            return Locations.exists(uri) ? uri : null;
        }
        URI itself = published.get(uri);
        if (itself != null) {
            return itself;
        }
        for (Map.Entry<URI, URI> each : published.entrySet()) {
            URI beside = beside(each.getKey(), each.getValue(), uri);
            if (beside != null) {
                return beside;
            }
        }
        return null;
    }

    /** What lies from {@code location} where {@code uri} lies from {@code address}, at the same place or below, when it is there. */
    private static @Nullable URI beside(URI address, URI location, URI uri) {
        URI relative = address.resolve(".").relativize(uri);
        if (relative.isAbsolute()
                || relative.getPath() == null
                || relative.getPath().isEmpty()) {
            return null;
        }
        URI candidate = location.resolve(relative);
        return Locations.exists(candidate) ? candidate : null;
    }

    /** What to say when {@code uri} is not at hand. */
    public static SchemaException missing(String referrer, String uri) {
        return new SchemaException(referrer + " refers to " + uri
                + ", which is not at hand, and nothing is read from the network: keep a copy and name it in the option 'catalog', for instance <uri name=\""
                + uri + "\" uri=\"…\"/> in an XML catalog");
    }
}
