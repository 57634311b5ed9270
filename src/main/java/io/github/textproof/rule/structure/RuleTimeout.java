package io.github.textproof.rule.structure;

import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TreeRule;
import io.github.textproof.source.FileFacts;
import java.util.List;

/** A rule that does not come to an end. The engine reports it: only there time is measured. */
@RuleInfo(
        id = "rule-timeout",
        summary = "A rule that has not come to an end in time on one file.",
        rationale = """
                No file may keep a build waiting for ever. A rule that has been busy with one file for `seconds` is given up: the file is checked without it,
                and what the rule would have said is not known, so this is an error. When a second rule does not come to an end on the same file, or
                the file cannot even be read in that time, the file is given up.

                All rules take time in proportion to the size of a file, so this should never be seen; if it is, please report it with the file.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        options =
                @RuleOption(
                        name = "seconds",
                        description = "How long a rule may take on one file, in seconds; 0 for as long as it likes.",
                        defaultValue = "60"))
public final class RuleTimeout implements TreeRule {
    /** Its id. */
    public static final String ID = "rule-timeout";

    private static final int DEFAULT = 60;

    /** How long a rule may take, in seconds; 0 for as long as it likes. */
    public static int seconds(Options options) {
        return options.number("seconds", DEFAULT);
    }

    @Override
    public void validate(Options options) {
        if (seconds(options) < 0) {
            throw new IllegalArgumentException("option seconds: must be at least 0");
        }
    }

    @Override
    public void check(List<FileFacts> files, Findings findings) {
        // the engine's, see above
    }
}
