package io.github.textproof.schema.json;

import java.util.Set;

/** The keywords that a schema may have at its root, to tell it from other JSON. */
final class Vocabulary {
    private static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "$id",
            "id",
            "$ref",
            "$dynamicRef",
            "$recursiveRef",
            "$defs",
            "definitions",
            "$comment",
            "$vocabulary",
            "$anchor",
            "$dynamicAnchor",
            "$recursiveAnchor",
            "title",
            "description",
            "default",
            "examples",
            "type",
            "enum",
            "const",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "propertyNames",
            "required",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "minProperties",
            "maxProperties",
            "items",
            "prefixItems",
            "additionalItems",
            "unevaluatedItems",
            "contains",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "format");

    private Vocabulary() {}

    /** Whether a schema has one of them, or is empty, which allows everything on purpose. */
    static boolean isUsed(Data root) {
        return root.isObject()
                && (root.children().isEmpty()
                        || root.asObject().keySet().stream().anyMatch(KEYWORDS::contains));
    }
}
