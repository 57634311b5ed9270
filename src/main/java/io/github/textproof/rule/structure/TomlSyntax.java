package io.github.textproof.rule.structure;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;

/** TOML that no parser reads. */
@RuleInfo(
        id = "toml-syntax",
        summary = "A TOML file that is not TOML.",
        rationale = """
                A parser rejects the whole file at the first thing that is wrong: a value without quotes, a key or table that is defined twice, a string or array that
                is not closed, a day that the calendar does not have, a backslash in a quoted string that begins no escape. The file is read to the letter of
                TOML 1.0.0, which is what most parsers read; set `version` to 1.1 for files whose reader is newer (line breaks and a last comma
                in `{ }`, times without seconds, `\\e` and `\\xHH`). Bytes that are not UTF-8 are reported by `malformed-bytes`.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        options =
                @RuleOption(
                        name = "version",
                        description = "The version of TOML that files are written in: 1.0 or 1.1.",
                        defaultValue = "1.0"))
public final class TomlSyntax implements FormatRule<io.github.textproof.syntax.toml.TomlSyntax> {
    @Override
    public Class<io.github.textproof.syntax.toml.TomlSyntax> reads() {
        return io.github.textproof.syntax.toml.TomlSyntax.class;
    }

    @Override
    public boolean readsBroken() {
        return true;
    }

    @Override
    public void validate(Options options) {
        String version = options.get("version");
        if (version != null && !version.equals("1.0") && !version.equals("1.1")) {
            throw new IllegalArgumentException("option version: '" + version + "' is neither 1.0 nor 1.1");
        }
    }

    @Override
    public void check(io.github.textproof.syntax.toml.TomlSyntax syntax, RuleContext context) {
        FormatRule.reportError(syntax, context);
    }
}
