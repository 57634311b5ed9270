package io.github.textproof.rule.structure;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.SyntaxError;

/** A YAML file that cannot be read. */
@RuleInfo(
        id = "yaml-syntax",
        summary = "A file that is no YAML, in any of its documents.",
        rationale = """
                Whoever loads the file gets an exception with the words of a parser in it; this rule names the slip. Mostly a value that holds `: `, or begins with
                `@`, a back-tick, `%`, `*` or a bracket, lacks its quotes; a tab stands in the indentation; a line is indented as none above it; a quote or
                bracket is not closed; a blank is missing behind `:` or `-`; or the colon is a full-width one.

                Read by [YAML 1.2.2](https://yaml.org/spec/1.2.2/), all documents of a stream, event by event: no alias is expanded. Two things that it forbids are
                only warnings, because most readers let them pass: further lines of quotes or brackets that are not indented, and a comment without a blank before its
                `#`. A closing bracket at the indentation of its key, which it forbids too, every reader takes. Repeated keys are `duplicate-key`.

                A template becomes YAML only when it is rendered: `{{` or `{%` where YAML has its structure, a path like `templates/` with `{{` in the file, and
                `@name@` or `${name}` where the parser stopped make the file a note instead of an error. Inside of quotes they are text and excuse nothing.

                The file may be as long as `maxFileSize` allows; nesting deeper than 100,000 levels is an error.
                """,
        severity = Severity.ERROR,
        scope = "warning where most readers let it pass",
        since = "0.1.0")
public final class YamlSyntax implements FormatRule<io.github.textproof.syntax.yaml.YamlSyntax> {
    @Override
    public Class<io.github.textproof.syntax.yaml.YamlSyntax> reads() {
        return io.github.textproof.syntax.yaml.YamlSyntax.class;
    }

    @Override
    public boolean readsBroken() {
        return true;
    }

    @Override
    public void check(io.github.textproof.syntax.yaml.YamlSyntax syntax, RuleContext context) {
        FormatRule.reportError(syntax, context);
        for (SyntaxError breach : syntax.breaches()) {
            context.report(new Finding(breach.span(), breach.message()).atMost(Severity.WARNING));
        }
    }
}
