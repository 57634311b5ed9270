package io.github.textproof.schema.json;

import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the evaluators of keywords: those of the library, watched, and {@link OwnKeywords} where the library's may take time or memory
 * without end. It remembers what each keyword demands, and where schemas refer to others.
 */
final class Keywords implements EvaluatorFactory {
    /** They say nothing about a value, but the library would take a note of each for each value. */
    private static final Set<String> REMARKS = Set.of(
            "title",
            "description",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly",
            "examples",
            "format",
            "contentMediaType",
            "contentEncoding",
            "contentSchema");

    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");

    /** By the address of the keyword. */
    private final Map<String, Data> demands = new HashMap<>();

    private List<Reference> references = new ArrayList<>();
    private Evaluation evaluation = new Evaluation();

    /** A {@code $ref} and the base URI that holds where it stands. */
    record Reference(URI base, Data place) {}

    /** Begins a pass of a document. */
    void begin() {
        evaluation = new Evaluation();
    }

    /** What the keyword at that address demands, or null. */
    @Nullable
    Data demand(String address) {
        return demands.get(normal(address));
    }

    /** The library writes local addresses with one slash or three. */
    private static String normal(String address) {
        return address.startsWith("file:///") ? "file:" + address.substring("file://".length()) : address;
    }

    /** The references that were read since this was asked last. */
    List<Reference> newReferences() {
        List<Reference> read = references;
        references = new ArrayList<>();
        return read;
    }

    @Override
    public Optional<Evaluator> create(SchemaParsingContext context, String keyword, JsonNode node) {
        if (!(node instanceof Data demand)) {
            return Optional.empty();
        }
        if (REMARKS.contains(keyword)) {
            return Optional.of((evaluation, value) -> Evaluator.Result.success());
        }
        demands.put(normal(context.getAbsoluteUri(demand)), demand);
        if (keyword.equals("$ref") && demand.isString()) {
            references.add(new Reference(context.getParentUri(), demand));
        }
        Evaluator ours = OwnKeywords.create(context, keyword, demand);
        return (ours == null
                        ? context.getDialect().getEvaluatorFactory().create(context, keyword, node)
                        : Optional.of(ours))
                .map(each -> new Watched(keyword, demand, each));
    }

    /** An evaluator that says when it begins and ends. */
    private final class Watched implements Evaluator {
        private final boolean reference;
        private final Data demand;
        private final Evaluator evaluator;

        Watched(String keyword, Data demand, Evaluator evaluator) {
            this.reference = REFERENCES.contains(keyword);
            this.demand = demand;
            this.evaluator = evaluator;
        }

        @Override
        public Result evaluate(EvaluationContext context, JsonNode value) {
            Evaluation current = evaluation;
            current.step();
            if (!reference) {
                return evaluator.evaluate(context, value);
            }
            current.enter(demand, value);
            Result result = evaluator.evaluate(context, value);
            current.leave();
            return result;
        }

        @Override
        public int getOrder() {
            return evaluator.getOrder();
        }
    }
}
