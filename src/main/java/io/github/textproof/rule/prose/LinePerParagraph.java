package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.prose.Prose;
import java.util.List;

/** A document in which every printed line became a paragraph. */
@RuleInfo(
        id = "line-per-paragraph",
        summary = "Every printed line is a paragraph of its own.",
        rationale = """
                Some converters put a blank line behind every line of the printed page. Nearly every sentence is cut then, so one finding stands for
                the whole file in place of many `broken-paragraph` ones. What gives such a file away is that most of its unfinished
                paragraphs have the same width.
                """,
        severity = Severity.WARNING,
        since = "0.1.0",
        scope = "off for licences and notices")
public final class LinePerParagraph implements ProseRule {
    private static final int NAMED = 3;

    @Override
    public void check(Prose prose, RuleContext context) {
        List<Cut> lines = Cuts.of(prose).everyLine();
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder named = new StringBuilder();
        for (Cut cut : lines.subList(0, NAMED)) {
            named.append(named.length() == 0 ? "" : ", ").append(cut.first().lastLine() + 1);
        }
        context.report(
                lines.get(0).place(),
                "every printed line is a paragraph of its own: " + lines.size() + " sentences are cut, first in lines "
                        + named);
    }
}
