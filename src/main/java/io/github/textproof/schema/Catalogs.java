package io.github.textproof.schema;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several catalogs; the first that knows answers. */
public record Catalogs(List<Catalog> catalogs) implements Catalog {
    public Catalogs {
        catalogs = List.copyOf(catalogs);
    }

    @Override
    public @Nullable URI ofFile(String path, String pathInRoot) {
        for (Catalog each : catalogs) {
            URI found = each.ofFile(path, pathInRoot);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public @Nullable URI ofUri(String uri) {
        for (Catalog each : catalogs) {
            URI found = each.ofUri(uri);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public @Nullable URI ofPublicId(String id) {
        for (Catalog each : catalogs) {
            URI found = each.ofPublicId(id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
