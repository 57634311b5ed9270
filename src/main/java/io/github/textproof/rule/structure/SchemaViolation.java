package io.github.textproof.rule.structure;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Resource;
import io.github.textproof.syntax.Syntax;

/** A file that its schema does not allow. */
@RuleInfo(
        id = "schema-violation",
        summary = "JSON, YAML or XML that does not fit the schema configured for it.",
        rationale = """
                Well-formed is not enough: a misspelled key, a number in quotes, an element too many is found by the program that reads the file, often only in
                production. Configuring `schema` or `catalog` turns the rule on for the files that the configuration covers; how, with examples, is told in
                [docs/schemas.md](../schemas.md).

                JSON and YAML, each document of a stream, are validated against JSON Schema (drafts 4, 6, 7, 2019-09 and 2020-12), XML against XML Schema 1.0
                or RELAX NG in either syntax. Of alternatives that all fail (`anyOf`, `oneOf`) the one that is most likely meant is reported. `format` is a
                remark, as the specification has it by default. A word like `yes` without quotes in YAML passes for true or false, which it is to readers of
                YAML 1.1, and for a string.

                Nothing is ever read from the network: neither a schema, nor what it refers to, includes or imports, nor what a document says of its schema. What
                is not at hand is a configuration error that names the URI, before the first file is read. A file with a syntax error is not validated. Bounds
                keep schemas and documents that would take time or memory without end from doing so; such a file is named as a problem of the run.
                """,
        severity = Severity.OFF,
        since = "0.1.0",
        scope = "error where a schema is configured",
        options = {
            @RuleOption(
                    name = "schema",
                    description =
                            "The schema: a file relative to the module, or a resource of a jar among the plugin's dependencies."),
            @RuleOption(
                    name = "catalog",
                    description =
                            "Catalogs, separated by commas: JSON in the form of SchemaStore's, which says which files have which schema, or OASIS XML; both say"
                                    + " which local schema is meant by a URI.")
        })
public final class SchemaViolation implements FormatRule<Syntax> {
    @Override
    public Class<Syntax> reads() {
        return Syntax.class;
    }

    @Override
    public Severity severity(Resource resource, Options options) {
        return options.get("schema") == null && options.get("catalog") == null ? Severity.OFF : Severity.ERROR;
    }

    @Override
    public void check(Syntax syntax, RuleContext context) {
        context.schemas().check(syntax).forEach(context::report);
    }
}
