package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.prose.Prose;

/** A heading with nothing below it. */
@RuleInfo(
        id = "empty-section",
        summary = "A Markdown heading has nothing below it.",
        rationale = """
                A heading followed by another one of its level, by one above it, or by the end of the document announces text that is not there. A
                heading followed by one below it is the usual way to open a chapter.
                """,
        severity = Severity.OFF,
        since = "0.1.0",
        scope = "on when asked for")
public final class EmptySection implements ProseRule {
    @Override
    public void check(Prose prose, RuleContext context) {
        for (Outline.Heading heading : Outline.of(prose).headings()) {
            if (heading.empty()) {
                context.report(heading.span(), "the section is empty: no text follows the heading");
            }
        }
    }
}
