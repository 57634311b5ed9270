package io.github.textproof.lint;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the files and bundles of a module gave.
 *
 * @param since when the run began that kept it, in nanoseconds since 1970
 * @param files by path
 * @param bundles by base
 */
record CachedFiles(long since, Map<String, CachedFile> files, Map<String, CachedBundle> bundles) {
    static CachedFiles empty(long since) {
        return new CachedFiles(since, new HashMap<>(), new HashMap<>());
    }

    static CachedFiles read(CacheReader in) {
        return new CachedFiles(in.longNumber(), in.files(), in.bundles());
    }

    void write(CacheWriter out) throws IOException {
        out.longNumber(since);
        out.files(files);
        out.bundles(bundles);
    }
}
