package io.github.textproof.syntax;

import io.github.textproof.source.CharsetResolver;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Makes resources for tests of parsers. */
public final class Parsed {
    private Parsed() {}

    /** A resource in UTF-8 at {@code path} that belongs to nothing. */
    public static Resource resource(String path, String content) {
        Format format = Format.of(path);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Resource(
                path,
                Path.of(path),
                format,
                bytes,
                new CharsetResolver(null, null).resolve(format, bytes, Map.of(), false, null),
                Map.of(),
                null,
                false);
    }
}
