package io.github.textproof.schema;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Says which local schema is meant by a file's path, a URI or a public identifier. All answers are {@linkplain Locations local}. */
public interface Catalog {
    /** Knows nothing. */
    Catalog NONE = new Catalog() {};

    /**
     * The schema of the file at {@code path}, relative to the module, or {@code pathInRoot}, relative to its resource directory; null when
     * none is meant for it.
     */
    default @Nullable URI ofFile(String path, String pathInRoot) {
        return null;
    }

    /** What {@code uri} stands for: the address or id of a schema, or a namespace; null when that is not known. */
    default @Nullable URI ofUri(String uri) {
        return null;
    }

    /** What a public identifier stands for, or null. */
    default @Nullable URI ofPublicId(String id) {
        return null;
    }
}
