package io.github.textproof.schema.json;

import java.util.List;

/** The drafts of JSON Schema whose meta-schemas the library has. */
final class Drafts {
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
}
