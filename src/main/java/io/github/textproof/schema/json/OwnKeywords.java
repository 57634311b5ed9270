package io.github.textproof.schema.json;

import dev.harrel.jsonschema.EvaluationContext;
import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.Evaluator.Result;
import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SchemaParsingContext;
import dev.harrel.jsonschema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keywords that are not left to the library: patterns, which Java's engine reads differently and which must come to an end; unique
 * items, which it compares each with each; multiples of numbers with huge exponents; names, of which it does not say which one is wrong.
 */
final class OwnKeywords {
    /** Beyond this exponent a remainder is not worked out: it would have as many digits. */
    private static final int LARGEST_EXPONENT = 5_000;

    /** The library forgets failures without a text. */
    private static final Result FAILED = Result.failure("failed");

    private OwnKeywords() {}

    /** The evaluator, or null where the library's is used. */
    static @Nullable Evaluator create(SchemaParsingContext context, String keyword, Data demand) {
        boolean addressable = demand.children().stream()
                .noneMatch(each -> each.getJsonPointer().contains("#"));
        if (!addressable) {
            // The library takes what is behind the second # of an address for no part of it.
            return null;
        }
        return switch (keyword) {
            case "type" -> type(context, demand);
            case "pattern" -> demand.isString() && isOn(context, "validation") ? pattern(demand) : null;
            case "patternProperties" ->
                demand.isObject() && isOn(context, "applicator") ? patternProperties(context, demand) : null;
            case "propertyNames" ->
                isOn(context, "applicator") && hasNames(context) ? propertyNames(context, demand) : null;
            case "uniqueItems" -> demand.asBoolean() && isOn(context, "validation") ? OwnKeywords::uniqueItems : null;
            case "multipleOf" ->
                demand.isNumber() && isOn(context, "validation") ? multipleOf(demand.asNumber()) : null;
            default -> null;
        };
    }

    /** Whether the schema's dialect has the vocabulary; drafts before 2019-09 know none and have all. */
    private static boolean isOn(SchemaParsingContext context, String vocabulary) {
        Set<String> active = context.getActiveVocabularies();
        return context.getDialect().getSupportedVocabularies().isEmpty()
                || active.stream().anyMatch(each -> each.endsWith("/vocab/" + vocabulary));
    }

    /** Draft 4 has no {@code propertyNames}. */
    private static boolean hasNames(SchemaParsingContext context) {
        return context.getDialect().getSpecificationVersion() != SpecificationVersion.DRAFT4;
    }

    /** What some readers take for true or false may be one. */
    private static @Nullable Evaluator type(SchemaParsingContext context, Data demand) {
        Evaluator standard = context.getDialect()
                .getEvaluatorFactory()
                .create(context, "type", demand)
                .orElse(null);
        boolean takesBoolean = demand.isArray()
                ? Wording.names(demand).contains("boolean")
                : demand.asString().equals("boolean");
        return standard == null || !takesBoolean
                ? standard
                : (evaluation, value) -> value instanceof Data data && data.isOldBoolean()
                        ? Result.success()
                        : standard.evaluate(evaluation, value);
    }

    private static Evaluator pattern(Data demand) {
        EcmaPattern pattern = EcmaPattern.of(demand.asString());
        return (context, value) -> result(!value.isString() || pattern.finds(value.asString()));
    }

    private static Result result(boolean valid) {
        return valid ? Result.success() : FAILED;
    }

    private static Evaluator patternProperties(SchemaParsingContext context, Data demand) {
        Map<EcmaPattern, String> schemas = new LinkedHashMap<>();
        demand.children().forEach(each -> schemas.put(EcmaPattern.of(each.step()), context.getAbsoluteUri(each)));
        return (evaluation, value) -> {
            Set<String> matched = new HashSet<>();
            boolean valid = true;
            for (Map.Entry<String, JsonNode> member : value.asObject().entrySet()) {
                for (Map.Entry<EcmaPattern, String> each : schemas.entrySet()) {
                    if (each.getKey().finds(member.getKey())) {
                        matched.add(member.getKey());
                        valid &= evaluation.resolveInternalRefAndValidate(each.getValue(), member.getValue());
                    }
                }
            }
            return valid ? Result.success(matched) : FAILED;
        };
    }

    private static Evaluator propertyNames(SchemaParsingContext context, Data demand) {
        String schema = context.getAbsoluteUri(demand);
        return (evaluation, value) -> result(value.asObject().values().stream()
                .map(member -> evaluateName(evaluation, schema, (Data) member))
                .reduce(true, Boolean::logicalAnd));
    }

    private static boolean evaluateName(EvaluationContext evaluation, String schema, Data member) {
        return evaluation.resolveInternalRefAndValidate(schema, member.name());
    }

    private static Result uniqueItems(EvaluationContext context, JsonNode value) {
        return result(new HashSet<>(value.asArray()).size() == value.asArray().size());
    }

    private static Evaluator multipleOf(BigDecimal factor) {
        return (context, value) -> {
            if (!value.isNumber() || factor.signum() == 0) {
                return Result.success();
            }
            BigDecimal number = value.asNumber();
            boolean huge =
                    Math.max(Math.abs((long) number.scale()), Math.abs((long) factor.scale())) > LARGEST_EXPONENT;
            return result(huge || number.remainder(factor).signum() == 0);
        };
    }
}
