package io.github.textproof.rule.structure;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.csv.CsvSyntax;
import io.github.textproof.syntax.csv.Row;

/** Rows with more or fewer fields than the header has names. */
@RuleInfo(
        id = "ragged-csv",
        summary = "A row of CSV or TSV with more or fewer fields than the header.",
        rationale = """
                Mostly a delimiter inside of a field that lacks its quotes, a field that was left out, or a full-width comma: the fields behind it get into the wrong
                columns. RFC 4180, 2.4: each line should contain the same number of fields. Silent without a clear header (names above columns of numbers or
                dates, or common names such as id and description), and where so many rows differ that it must be meant. The options of `csv-syntax`
                declare delimiter and header where the inference, which the message shows, is wrong.
                """,
        severity = Severity.WARNING,
        scope = "off without a clear header",
        since = "0.1.0")
public final class RaggedCsv implements FormatRule<CsvSyntax> {
    /** When more than every fifth row differs, the file is no table. */
    private static final int RARE = 5;

    @Override
    public Class<CsvSyntax> reads() {
        return CsvSyntax.class;
    }

    @Override
    public void check(CsvSyntax syntax, RuleContext context) {
        boolean rare = (long) syntax.oddRowCount() * RARE <= syntax.rowCount();
        if (!syntax.hasHeader() || !rare && !syntax.isHeaderDeclared()) {
            return;
        }
        for (Row row : syntax.oddRows()) {
            context.report(place(row, syntax), message(syntax, row));
        }
    }

    /** What is too much, the end of a row that lacks something, or a row of several lines as a whole. */
    private static Span place(Row row, CsvSyntax syntax) {
        boolean wide = row.width() > syntax.width();
        if (!wide && spansLines(row, syntax)) {
            return row.span();
        }
        return new Span(row.surplus(), wide ? row.span().end() : row.surplus());
    }

    private static boolean spansLines(Row row, CsvSyntax syntax) {
        LineIndex lines = syntax.text().lines();
        return lines.lineOf(row.span().start()) != lines.lineOf(row.span().end());
    }

    private static String message(CsvSyntax syntax, Row row) {
        StringBuilder message = new StringBuilder("the row has ")
                .append(row.width())
                .append(row.width() == 1 ? " field" : " fields")
                .append(", the header ")
                .append(syntax.width());
        String content = syntax.text().content();
        char delimiter = syntax.dialect().delimiter();
        int wide = delimiter < ' '
                ? -1
                : content.indexOf((char) (delimiter + 0xFEE0), row.span().start());
        if (row.width() < syntax.width() && wide >= 0 && wide < row.span().end()) {
            message.append("; the full-width '").append(content.charAt(wide)).append("' separates nothing");
        } else if (spansLines(row, syntax)) {
            message.append("; it goes on to line ")
                    .append(syntax.text().lines().lineOf(row.span().end()) + 1)
                    .append(", perhaps a quote is missing");
        }
        return message.append(" (separated by ")
                .append(syntax.dialect().describe())
                .append(syntax.isHeaderDeclared() ? ")" : ", the first row taken for the header)")
                .toString();
    }
}
