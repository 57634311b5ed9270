package io.github.textproof.schema.json;

import dev.harrel.jsonschema.Dialect;
import dev.harrel.jsonschema.Dialects;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The drafts of JSON Schema that are known, by the URIs of their meta-schemas. */
final class Drafts {
    static final String NAMES = "4, 6, 7, 2019-09 and 2020-12";

    private static final String HOST = "json-schema.org/";
    private static final List<String> KNOWN = List.of(
            "http://json-schema.org/draft-04/schema",
            "http://json-schema.org/draft-06/schema",
            "http://json-schema.org/draft-07/schema",
            "https://json-schema.org/draft/2019-09/",
            "https://json-schema.org/draft/2020-12/");

    private Drafts() {}

    /** Whether {@code uri} is that of a draft's meta-schema or of a part of one. */
    static boolean isKnown(String uri) {
        return KNOWN.stream().anyMatch(uri::startsWith);
    }

    /** Whether it is that of a draft, known or not. */
    static boolean isDraft(String uri) {
        return uri.startsWith("http://" + HOST) || uri.startsWith("https://" + HOST);
    }

    /** The URI of a draft that is written with the other one of {@code http} and {@code https}, as many do; null when it is none of these. */
    static @Nullable String respelled(String uri) {
        String other = uri.startsWith("https:") ? "http:" + uri.substring(6) : "https:" + uri.substring(5);
        return isDraft(uri) && isKnown(other) ? other : null;
    }

    /** How a schema is read whose {@code $schema} that is. */
    static Dialect dialect(@Nullable String uri) {
        String name = uri == null ? "" : uri;
        if (name.contains(HOST + "draft-04/")) {
            return new Dialects.Draft4Dialect();
        } else if (name.contains(HOST + "draft-06/")) {
            return new Dialects.Draft6Dialect();
        } else if (name.contains(HOST + "draft-07/")) {
            return new Dialects.Draft7Dialect();
        }
        return name.contains(HOST + "draft/2019-09/")
                ? new Dialects.Draft2019Dialect()
                : new Dialects.Draft2020Dialect();
    }
}
