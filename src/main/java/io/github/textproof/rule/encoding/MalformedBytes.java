package io.github.textproof.rule.encoding;

import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Span;

/** Bytes that the charset does not allow. */
@RuleInfo(
        id = "malformed-bytes",
        summary = "Bytes that the file's charset does not allow.",
        rationale = "TODO",
        severity = Severity.ERROR,
        since = "0.1.0",
        options =
                @RuleOption(name = "charset", description = "The charset of the files that the configuration covers."))
public final class MalformedBytes implements ByteRule {
    @Override
    public void check(Decoded decoded, RuleContext context) {
        for (Decoded.Malformed run : decoded.malformed()) {
            context.report(
                    new Span(run.start(), run.end()),
                    "not " + decoded.resource().charset().describe());
        }
    }
}
