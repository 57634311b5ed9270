package io.github.textproof.rule.structure;

import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TreeRule;
import io.github.textproof.source.FileFacts;
import java.util.List;

/** A comment that turns a rule off in vain. The engine reports it: only there it is known which violations the comments have met. */
@RuleInfo(
        id = "unused-suppression",
        summary = "A comment that turns off a rule that does not exist, or without a reason, or in vain.",
        rationale = """
                A comment in a line of its own, in the syntax of the file, takes violations out of the count; reports keep them as suppressed.
                `textproof:off rule-id -- reason` holds until `textproof:on` or to the end of the file, `textproof:off-next-line` for one
                line, `textproof:off-file` for the whole file, wherever it stands. Several ids are separated by commas. In XML, whose
                comments may hold no `--`, a colon stands before the reason.

                An id that no rule has turns nothing off although it looks as if it did; without a reason nobody dares to take the
                comment out again. One that has nothing to do any more is an info.
                """,
        severity = Severity.WARNING,
        scope = "info where it is only unused",
        since = "0.1.0")
public final class UnusedSuppression implements TreeRule {
    @Override
    public void check(List<FileFacts> files, Findings findings) {
        // the engine's, see above
    }
}
