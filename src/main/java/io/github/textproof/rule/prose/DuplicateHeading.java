package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.prose.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two headings of the same text below the same heading. */
@RuleInfo(
        id = "duplicate-heading",
        summary = "Two sections of one section have the same heading.",
        rationale = """
                In a table of contents nobody can tell the two apart, and a link to the heading leads to the first one. Headings that repeat below
                different parents, as in a change log, are not reported.
                """,
        severity = Severity.OFF,
        since = "0.1.0",
        scope = "on when asked for")
public final class DuplicateHeading implements ProseRule {
    @Override
    public void check(Prose prose, RuleContext context) {
        // What is open at each level: the headings seen below it.
        List<Map<String, Integer>> seen = List.of(
                new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Outline.Heading heading : Outline.of(prose).headings()) {
            for (int level = heading.level(); level < seen.size(); level++) {
                seen.get(level).clear();
            }
            String text = heading.text().strip();
            int line = prose.text().lines().lineOf(heading.span().start()) + 1;
            Integer first =
                    text.isEmpty() ? null : seen.get(heading.level() - 1).putIfAbsent(text, line);
            if (first != null) {
                context.report(
                        heading.span(),
                        "the heading stands in line " + first + " of the same section already: links lead to that one");
            }
        }
    }
}
