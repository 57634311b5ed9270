package io.github.textproof.schema.json;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A keyword of a schema that a value does not satisfy, with those that failed below it and made it fail. Keywords that only lead to others,
 * such as {@code properties}, are left out.
 *
 * @param keyword its name; empty for the schema {@code false}
 * @param path how the evaluation came to it, a JSON pointer through schemas and what they refer to
 * @param demand what the schema has at the keyword, or null where that is not known; {@code false} itself, where it is a keyword's
 * @param value what it is about
 * @param causes what failed below it
 */
record Failure(String keyword, String path, @Nullable Data demand, Data value, List<Failure> causes) {
    /** What another keyword of the same schema object demands, or null. */
    @Nullable
    Data sibling(String name) {
        Data schema = demand == null ? null : demand.parent();
        return schema == null ? null : schema.get(name);
    }

    /** The step of {@link #path} that leads from this keyword towards {@code cause}: a position or name; empty for none. */
    String branch(Failure cause) {
        if (cause.path.length() <= path.length() + 1) {
            return "";
        }
        int slash = cause.path.indexOf('/', path.length() + 1);
        return cause.path.substring(path.length() + 1, slash < 0 ? cause.path.length() : slash);
    }

    /**
     * The failures of the outermost schema.
     *
     * @param errors in the order in which the library found them: what is below a keyword stands before it
     * @param root the document
     * @param demands gets what the keyword at an address demands
     */
    static List<Failure> of(List<Error> errors, Data root, Function<String, @Nullable Data> demands) {
        List<Failure> open = new ArrayList<>();
        for (Error error : errors) {
            String keyword = Objects.requireNonNullElse(error.getKeyword(), "");
            Data value = root.at(error.getInstanceLocation());
            if (value == null) {
                continue;
            }
            List<Failure> causes = new ArrayList<>();
            String path = error.getEvaluationPath();
            while (!open.isEmpty() && isBelow(open.get(open.size() - 1), keyword, path)) {
                causes.add(open.remove(open.size() - 1));
            }
            Collections.reverse(causes);
            open.add(new Failure(keyword, path, demands.apply(address(error, keyword)), value, causes));
        }
        return open;
    }

    private static boolean isBelow(Failure earlier, String keyword, String path) {
        return earlier.path.startsWith(path + "/")
                || earlier.path.equals(path) && earlier.keyword.isEmpty() && !keyword.isEmpty();
    }

    private static String address(Error error, String keyword) {
        URI schema = URI.create(error.getSchemaLocation());
        String fragment = Objects.requireNonNullElse(schema.getFragment(), "");
        String base = error.getSchemaLocation();
        int hash = base.indexOf('#');
        return (hash < 0 ? base : base.substring(0, hash)) + "#" + fragment
                + (keyword.isEmpty() ? "" : "/" + JsonNode.encodeJsonPointer(keyword));
    }
}
