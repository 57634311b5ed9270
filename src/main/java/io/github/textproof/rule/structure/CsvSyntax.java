package io.github.textproof.rule.structure;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import org.jspecify.annotations.Nullable;

/** CSV whose quotes do not pair. */
@RuleInfo(
        id = "csv-syntax",
        summary = "A quote in CSV or TSV that has no partner, or a quote inside of a quoted field that is not doubled.",
        rationale = """
                A quote that is never closed swallows all rows up to the next quote, or up to the end of the file; a quote inside of a quoted field must be doubled
                (RFC 4180, 2.5 to 2.7). Readers stop there, or go on with fields shifted. Reported is the quote that lacks its partner, not the
                place where a reader notices.

                How the file is written is inferred: the delimiter (`,` `;` `|` or tab, or what a first line `sep=;` says) from the lines that have it equally
                often; comment lines with `#`, a backslash before a quote (MySQL) and blanks before an opening quote from whether they make the rows fit. Tabs
                and bars often come without quoting: then a quote is a character like any other. A quote inside of a field that does not begin with
                one is an info, once a file: RFC 4180 bans it, most readers do not. What is no table (word lists, logs, prose) is left alone.
                """,
        severity = Severity.ERROR,
        scope = "info for a quote inside of a field without quotes",
        since = "0.1.0",
        options = {
            @RuleOption(
                    name = "delimiter",
                    description = "What stands between fields: one character, or `tab`.",
                    defaultValue = ""),
            @RuleOption(
                    name = "quote",
                    description = "What fields are wrapped in: one character, or `none`.",
                    defaultValue = ""),
            @RuleOption(
                    name = "header",
                    description =
                            "Whether the first row names the columns, `true` or `false`; or the names it must have, with `|` between them.",
                    defaultValue = "")
        })
public final class CsvSyntax implements FormatRule<io.github.textproof.syntax.csv.CsvSyntax> {
    @Override
    public Class<io.github.textproof.syntax.csv.CsvSyntax> reads() {
        return io.github.textproof.syntax.csv.CsvSyntax.class;
    }

    @Override
    public boolean readsBroken() {
        return true;
    }

    @Override
    public void validate(Options options) {
        character("delimiter", options.get("delimiter"), "tab");
        character("quote", options.get("quote"), "none");
    }

    private static void character(String name, @Nullable String value, String word) {
        if (value != null && value.length() != 1 && !value.equals(word)) {
            throw new IllegalArgumentException(
                    "option " + name + ": '" + value + "' is neither one character nor '" + word + "'");
        }
    }

    @Override
    public void check(io.github.textproof.syntax.csv.CsvSyntax syntax, RuleContext context) {
        FormatRule.reportError(syntax, context);
        int quote = syntax.looseQuote();
        if (syntax.isSound() && quote >= 0) {
            int more = syntax.looseQuoteFields() - 1;
            context.report(new Finding(
                            new Span(quote, quote + 1),
                            "a quote inside of a field without quotes around it: most readers take it as it stands, RFC 4180 does not allow it"
                                    + (more > 0 ? "; and in " + more + " more fields" : ""))
                    .atMost(Severity.INFO));
        }
    }
}
