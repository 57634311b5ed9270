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

                Files whose readers are known to take more are read so: comments and trailing commas in `tsconfig.json`, `.vscode/*.json`, `*.jsonc`, `*.avsc`
                and the like, JSON5 in `*.json5` and `.babelrc`, one value a line in `*.jsonl` and `*.ndjson`. For others the option `dialect` says it. Where it is not set, comments in
                a `.json` file (then with trailing commas too) are a warning: nearly always they are written for a reader that takes them, and only its owner knows.
                So is an empty file, mostly a placeholder.

                Templates and files to be filtered by the build are recognised by what the parser stumbles over, a `.json` file with one value a line and JavaScript by its beginning; they are noted and
                not checked. More than 1,000,000 levels of brackets are refused; of a file with more than 1,000,000 values the
                syntax is checked and nothing else (an info says so).
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
        Span comment = syntax.comment();
        if (error != null) {
            boolean empty = syntax.text().content().isBlank();
            context.report(
                    new Finding(error.span(), error.message()).atMost(empty ? Severity.WARNING : Severity.ERROR));
        } else if (comment != null) {
            context.report(new Finding(
                            comment,
                            "JSON has no comments; if the program that reads this file takes them, set dialect = comments")
                    .atMost(Severity.WARNING));
        } else if (syntax.isForgotten()) {
            context.report(new Finding(
                            new Span(0, 0),
                            String.format(
                                    "more than %,d values: nothing but the syntax was checked",
                                    io.github.textproof.syntax.json.JsonSyntax.mostValues()))
                    .atMost(Severity.INFO));
        }
    }
}
