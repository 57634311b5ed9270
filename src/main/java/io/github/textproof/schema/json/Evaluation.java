package io.github.textproof.schema.json;

import dev.harrel.jsonschema.JsonNode;
import io.github.textproof.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;

/** One pass of a document through a schema, which must come to an end. */
final class Evaluation {
    /** Evaluated keywords; some 20 seconds. A document of a million values against an ordinary schema needs a tenth. */
    private static final int MOST_STEPS = 100_000_000;

    private final List<Followed> followed = new ArrayList<>();
    private int steps;

    /** A reference that is being followed on behalf of a value. */
    private record Followed(Data reference, JsonNode value) {}

    /**
     * Counts a keyword.
     *
     * @throws SchemaException when there have been too many
     */
    void step() {
        if (++steps > MOST_STEPS) {
            throw new SchemaException("it needs too long: more than " + MOST_STEPS / 1_000_000
                    + " million keywords are evaluated; its alternatives refer to each other too often");
        }
    }

    /**
     * Follows a reference.
     *
     * @throws SchemaException when it is being followed for this value already: it leads to itself without a step into the value
     */
    void enter(Data reference, JsonNode value) {
        for (int i = followed.size() - 1; i >= 0 && same(followed.get(i).value, value); i--) {
            if (reference.is(followed.get(i).reference)) {
                throw new SchemaException("the reference \"" + reference.asString() + "\" leads to itself without end");
            }
        }
        followed.add(new Followed(reference, value));
    }

    @SuppressWarnings("ReferenceEquality") // equal values stand in many places
    private static boolean same(JsonNode one, JsonNode other) {
        return one == other;
    }

    void leave() {
        followed.remove(followed.size() - 1);
    }
}
