package io.github.textproof.rule.structure;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.csv.CsvSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two columns of one name. */
@RuleInfo(
        id = "duplicate-csv-column",
        summary = "A name that two columns of a CSV or TSV file have.",
        rationale = """
                Programs that ask for columns by name get only one of the two, the first or the last, or refuse the file. Silent without a clear header (names above
                columns of numbers or dates, or common names such as id and description); the options of `csv-syntax` declare delimiter and header
                where the inference, which the message shows, is wrong.
                """,
        severity = Severity.WARNING,
        scope = "off without a clear header",
        since = "0.1.0")
public final class DuplicateCsvColumn implements FormatRule<CsvSyntax> {
    @Override
    public Class<CsvSyntax> reads() {
        return CsvSyntax.class;
    }

    @Override
    public void check(CsvSyntax syntax, RuleContext context) {
        if (!syntax.hasHeader()) {
            return;
        }
        Map<String, Integer> seen = new HashMap<>();
        List<Literal> names = syntax.firstRow();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).value().trim();
            Integer before = name.isEmpty() ? null : seen.putIfAbsent(name, i);
            if (before != null) {
                context.report(
                        names.get(i).span(),
                        "column " + (before + 1) + " is called '" + name
                                + "' too: programs that ask by name see one of them"
                                + " (separated by " + syntax.dialect().describe()
                                + (syntax.isHeaderDeclared() ? ")" : ", the first row taken for the header)"));
            }
        }
    }
}
