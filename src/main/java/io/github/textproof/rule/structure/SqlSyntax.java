package io.github.textproof.rule.structure;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.sql.SqlScript;

/** A string, comment, quoted name or bracket that no database finds closed. */
@RuleInfo(
        id = "sql-syntax",
        summary = "SQL in which a string, comment, quoted name or bracket is not closed.",
        rationale = """
                A script with an open quote or comment does nothing from there on, or something else; it shows at the customer's next migration. No dialect is parsed: what all
                databases have is known, doubled quotes, backslashes, `E''`, `N''`, Oracle's `q'[]'`, PostgreSQL's `$tag$` and `COPY` data, MySQL's backticks, `#` and
                `DELIMITER`, SQL Server's `[names]` and `GO`, nested comments, lines for SQL*Plus and psql. Where databases differ (`'C:\\'` is a whole
                string in most and an open one in MySQL) the reading counts in which the whole file is sound, and only what is open in each reading is reported.
                Off unless it is asked for.
                """,
        severity = Severity.OFF,
        since = "0.1.0",
        scope = "off; for those who ask for it")
public final class SqlSyntax implements FormatRule<SqlScript> {
    @Override
    public Class<SqlScript> reads() {
        return SqlScript.class;
    }

    @Override
    public boolean readsBroken() {
        return true;
    }

    @Override
    public void check(SqlScript script, RuleContext context) {
        FormatRule.reportError(script, context);
    }
}
