package io.github.textproof.rule.structure;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.SyntaxError;
import io.github.textproof.syntax.json.JsonDialect;

/** A JSON file that no program can read. */
@RuleInfo(
        id = "json-syntax",
        summary = "A JSON file that is not JSON.",
        rationale = """
                RFC 8259 to the letter: a text that breaks it anywhere is read by no program at all. The first place at which no valid text can go on is reported, and
                only that.

                Files whose readers are known to take more are read so: comments and trailing commas in `tsconfig.json`, `.vscode/*.json`, `*.jsonc`,
                `*.avsc` and the like, JSON5 in `*.json5` and `.babelrc`, one value a line in `*.jsonl` and `*.ndjson`. For others the option `dialect` says it. Where
                it is not set, a file that is sound but for comments (and then trailing commas), or throughout written as JSON5, is a warning, since such a
                file is nearly always written for a reader that takes it; an info when the comment stands before everything else. A trailing comma
                alone is an error. A file without any value, mostly a placeholder, is a warning.

                Noted and not checked are templates and files that the build filters, by the instruction that the parser stumbles over; `.json` files that hold several
                values one behind the other; JavaScript. Zero bytes, exotic blanks, control characters and conflict markers at which the parser stops are
                reported once, by the rules about them. More than 1,000,000 levels of brackets are refused; of a file with more than 1,000,000 values
                only the syntax is checked, which an info says.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        options =
                @RuleOption(
                        name = "dialect",
                        description =
                                "What the reader of the file takes: `strict`, `comments` (and trailing commas), `json5` or `lines`; by the file's name when not set."))
public final class JsonSyntax implements FormatRule<io.github.textproof.syntax.json.JsonSyntax> {
    @Override
    public Class<io.github.textproof.syntax.json.JsonSyntax> reads() {
        return io.github.textproof.syntax.json.JsonSyntax.class;
    }

    @Override
    public boolean readsBroken() {
        return true;
    }

    @Override
    public void validate(Options options) {
        String dialect = options.get("dialect");
        if (dialect != null) {
            JsonDialect.parse(dialect);
        }
    }

    @Override
    public void check(io.github.textproof.syntax.json.JsonSyntax syntax, RuleContext context) {
        SyntaxError error = syntax.error();
        SyntaxError liberty = syntax.liberty();
        if (error != null) {
            report(error, syntax.isEmpty() ? Severity.WARNING : Severity.ERROR, context);
        } else if (liberty != null) {
            // A comment before everything else names a licence or the reader: it did not slip in.
            boolean header =
                    syntax.text().content().substring(0, liberty.span().start()).isBlank();
            report(liberty, header ? Severity.INFO : Severity.WARNING, context);
        } else if (syntax.isForgotten()) {
            context.report(new Finding(
                            new Span(0, 0),
                            String.format(
                                    "more than %,d values: nothing but the syntax was checked",
                                    io.github.textproof.syntax.json.JsonSyntax.mostValues()))
                    .atMost(Severity.INFO));
        }
    }

    private static void report(SyntaxError error, Severity ceiling, RuleContext context) {
        context.report(new Finding(error.span(), error.message()).atMost(ceiling));
    }
}
