package io.github.textproof.schema.json;

import dev.harrel.jsonschema.InvalidSchemaException;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.github.textproof.schema.Catalog;
import io.github.textproof.schema.Locations;
import io.github.textproof.schema.Mismatch;
import io.github.textproof.schema.References;
import io.github.textproof.schema.Schema;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.source.Format;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.Syntax;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON Schema of draft 4, 6, 7, 2019-09 or 2020-12; of the last one where it does not say. Formats are remarks, as in the specification. */
public final class JsonSchema implements Schema {
    private final String name;
    private final Documents documents;
    private final Keywords keywords = new Keywords();
    private final Validator validator;
    private final URI uri;

    private JsonSchema(URI location, Catalog catalog) {
        this.name = Locations.name(location);
        this.documents = new Documents(new References(catalog));
        Data root = documents.read(location);
        if (!root.isBoolean() && !Vocabulary.isUsed(root)) {
            throw new SchemaException(name + " has none of the keywords of JSON Schema: it would allow everything");
        }
        this.validator = new ValidatorFactory()
                .withJsonNodeFactory(documents)
                .withSchemaResolver(documents)
                .withEvaluatorFactory(keywords)
                // What it refers to is read as it is itself, unless it says otherwise.
                .withDefaultDialect(Drafts.dialect(root.string("$schema")))
                .withMessageProvider((key, arguments) -> key)
                .createValidator();
        this.uri = register(location, root);
        new ReferenceCheck(validator, keywords, documents).check();
    }

    /**
     * The schema at a local address, with all that it refers to.
     *
     * @throws SchemaException when it is none, or refers to what is not at hand
     */
    public static JsonSchema compile(URI location, Catalog catalog) {
        try {
            return new JsonSchema(location, catalog);
        } catch (StackOverflowError e) {
            throw new SchemaException(Locations.name(location) + " nests too deeply", e);
        }
    }

    private URI register(URI location, Data root) {
        try {
            return validator.registerSchema(location, root);
        } catch (InvalidSchemaException e) {
            throw invalid(root, e);
        } catch (JsonSchemaException | IllegalArgumentException e) {
            throw new SchemaException(name + ": " + e.getMessage(), e);
        }
    }

    private SchemaException invalid(Data root, InvalidSchemaException e) {
        return new SchemaException(Reasons.of(Failure.of(e.getErrors(), root, keywords::demand)).stream()
                .findFirst()
                .map(reason -> documents.at(reason.value()) + " " + Wording.at(reason.value(), reason.message())
                        + ", so this is no JSON Schema")
                .orElse(name + " is no JSON Schema"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean fits(Format format) {
        return format == Format.JSON || format == Format.YAML;
    }

    @Override
    public synchronized List<Mismatch> check(Syntax syntax) {
        // One message a place.
        Map<Span, String> messages = new LinkedHashMap<>();
        for (Data document : DataReader.read(syntax)) {
            for (Reasons.Reason reason : reasons(document)) {
                messages.merge(
                        place(reason),
                        Wording.at(subject(reason), reason.message()),
                        (one, other) -> one.contains(reason.message()) ? one : one + "; " + reason.message());
            }
        }
        List<Mismatch> mismatches = new ArrayList<>();
        messages.forEach((span, message) -> mismatches.add(new Mismatch(span, message)));
        mismatches.sort(Comparator.comparingInt(each -> each.span().start()));
        return mismatches;
    }

    private List<Reasons.Reason> reasons(Data document) {
        try {
            keywords.begin();
            Validator.Result result = validator.validate(uri, document);
            return result.isValid()
                    ? List.of()
                    : Reasons.of(Failure.of(result.getErrors(), document, keywords::demand));
        } catch (StackOverflowError e) {
            throw new SchemaException("it nests too deeply", e);
        } catch (JsonSchemaException e) {
            throw new SchemaException(name + ": " + e.getMessage(), e);
        }
    }

    /** The key where it is wrong, and where something is wrong with all of an object or list; the value otherwise. */
    private static Span place(Reasons.Reason reason) {
        Data value = reason.value();
        Span keySpan = value.keySpan();
        boolean whole = value.isObject() || value.isArray();
        if (keySpan != null && (reason.onKey() || whole)) {
            return keySpan;
        }
        int start = value.span().start();
        return whole ? new Span(start, Math.min(value.span().end(), start + 1)) : value.span();
    }

    private static Data subject(Reasons.Reason reason) {
        Data parent = reason.value().parent();
        return reason.onKey() && parent != null && parent.isObject() ? parent : reason.value();
    }
}
