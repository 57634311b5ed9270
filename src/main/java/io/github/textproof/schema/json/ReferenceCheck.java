package io.github.textproof.schema.json;

import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.Validator;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.schema.json.Data.Place;
import io.github.textproof.source.Span;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows every reference of a schema, and of the schemas these lead to, before a document is read. */
final class ReferenceCheck {
    /** The scheme of the schemas made here, of one reference each. */
    private static final String SCHEME = "textproof";

    private static final Place NOWHERE = new Place(null, "", new Span(0, 0), null);

    /** What is in them is data that only looks like a schema. */
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples", "example");

    /** In them the next step is a name. */
    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies");

    private final Validator validator;
    private final Keywords keywords;
    private final Documents documents;
    private final Set<String> checked = new HashSet<>();

    ReferenceCheck(Validator validator, Keywords keywords, Documents documents) {
        this.validator = validator;
        this.keywords = keywords;
        this.documents = documents;
    }

    /**
     * Follows them all.
     *
     * @throws SchemaException when one leads nowhere, to what is not at hand, or to itself
     */
    void check() {
        List<Keywords.Reference> references = keywords.newReferences();
        while (!references.isEmpty()) {
            for (Keywords.Reference reference : references) {
                if (!SCHEME.equals(reference.base().getScheme()) && isReference(reference.place())) {
                    follow(reference);
                }
            }
            references = keywords.newReferences();
        }
    }

    /** Whether it stands where a schema stands, and not beside an id, which drafts read differently. */
    private static boolean isReference(Data place) {
        Data schema = place.parent();
        if (schema == null || schema.get("$id") != null || schema.get("id") != null) {
            return false;
        }
        boolean name = false;
        for (String step : schema.steps()) {
            if (!name && DATA.contains(step)) {
                return false;
            }
            name = !name && NAMED.contains(step);
        }
        return !name;
    }

    private void follow(Keywords.Reference reference) {
        String written = reference.place().asString();
        try {
            int hash = written.indexOf('#');
            String document = hash < 0 ? written : written.substring(0, hash);
            URI target =
                    document.isEmpty() ? reference.base() : reference.base().resolve(document);
            String absolute = target + (hash < 0 ? "" : written.substring(hash));
            if (checked.add(absolute) && !leadsToSchema(absolute)) {
                throw new SchemaException("the reference \"" + written + "\" leads to nothing");
            }
        } catch (SchemaException e) {
            String where = documents.at(reference.place());
            String message = String.valueOf(e.getMessage());
            throw new SchemaException(message.startsWith(where) ? message : where + " " + message, e);
        } catch (JsonSchemaException | IllegalArgumentException e) {
            throw new SchemaException(
                    documents.at(reference.place()) + " the reference \"" + written + "\" leads to no schema: "
                            + e.getMessage(),
                    e);
        }
    }

    /** Whether it leads to a schema. */
    private boolean leadsToSchema(String absolute) {
        Data schema = Data.object(NOWHERE);
        schema.put(Data.string(new Place(schema, "$ref", NOWHERE.span(), null), absolute));
        keywords.begin();
        URI uri = validator.registerSchema(URI.create(SCHEME + "://reference/" + checked.size()), schema);
        boolean missing = validator.validate(uri, Data.nothing(NOWHERE)).getErrors().stream()
                .anyMatch(error -> "/$ref".equals(error.getEvaluationPath()) && "$ref".equals(error.getKeyword()));
        return !missing;
    }
}
