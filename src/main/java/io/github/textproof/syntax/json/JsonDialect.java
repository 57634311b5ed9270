package io.github.textproof.syntax.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the reader of a JSON file takes. */
public enum JsonDialect {
    /** RFC 8259 to the letter. */
    STRICT,
    /** RFC 8259 with {@code //} and {@code /*} comments, and a comma behind the last member or element. */
    COMMENTS,
    /** <a href="https://spec.json5.org/">JSON5 1.0.0</a>. */
    JSON5,
    /** One value of RFC 8259 a line; blank lines do not count. */
    LINES;

    private static final Map<String, JsonDialect> BY_EXTENSION = Map.of(
            "jsonc", COMMENTS,
            "code-workspace", COMMENTS,
            "code-snippets", COMMENTS,
            "swcrc", COMMENTS,
            "jshintrc", COMMENTS,
            // Avro reads schemas with comments.
            "avsc", COMMENTS,
            "avpr", COMMENTS,
            "babelrc", JSON5,
            "json5", JSON5,
            "jsonl", LINES);

    /** Names whose only reader is known to take comments. */
    private static final Set<String> WITH_COMMENTS = Set.of(
            ".devcontainer.json",
            ".eslintrc.json",
            ".hintrc.json",
            ".jshintrc.json",
            ".luarc.json",
            ".markdownlint.json",
            ".mocharc.json",
            ".oxlintrc.json",
            "angular.json",
            "deno.json",
            "devcontainer.json",
            "global.json",
            "jsdoc.json",
            "language-configuration.json",
            "launchsettings.json",
            "nx.json",
            "rush.json",
            "tslint.json",
            "turbo.json",
            "typedoc.json");

    private static final Set<String> AS_JSON5 = Set.of(".babelrc.json", "babel.config.json");

    private static final Pattern FAMILY_WITH_COMMENTS =
            Pattern.compile("(.+[.-])?(tsconfig|jsconfig|api-extractor|appsettings)([.-].+)?\\.json");

    private static final Pattern DIRECTORY_WITH_COMMENTS = Pattern.compile("(.*/)?\\.(vscode|devcontainer|zed)/.*");

    /** The dialect of the file at {@code path}, with {@code /}, by what is known to read files of that name. */
    public static JsonDialect of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (extension.equals("ndjson")) {
            return LINES;
        }
        if (AS_JSON5.contains(name)) {
            return JSON5;
        }
        boolean comments = WITH_COMMENTS.contains(name)
                || FAMILY_WITH_COMMENTS.matcher(name).matches()
                || DIRECTORY_WITH_COMMENTS.matcher(lower).matches();
        return BY_EXTENSION.getOrDefault(extension, comments ? COMMENTS : STRICT);
    }

    /**
     * The dialect of that name in any case.
     *
     * @throws IllegalArgumentException with the names there are
     */
    public static JsonDialect parse(String word) {
        for (JsonDialect dialect : values()) {
            if (dialect.name().equalsIgnoreCase(word.trim())) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("unknown dialect '" + word + "': use "
                + Arrays.stream(values())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    /** Whether it takes comments and commas that JSON does not. */
    boolean takesMore() {
        return this == COMMENTS || this == JSON5;
    }
}
