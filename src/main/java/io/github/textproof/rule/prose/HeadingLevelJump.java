package io.github.textproof.rule.prose;

import io.github.textproof.rule.ProseRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.prose.Prose;
import java.util.ArrayList;
import java.util.List;

/** A heading more than one level below the one before it. */
@RuleInfo(
        id = "heading-level-jump",
        summary = "A Markdown heading skips a level on the way down.",
        rationale = """
                A table of contents and a screen reader build the outline from the levels: a `###` right below a `#` leaves a hole in it, and readers
                who step from heading to heading look for the section that is missing
                ([WCAG 2.2, technique G141](https://www.w3.org/WAI/WCAG22/Techniques/general/G141)).

                The first heading of a file may have any level, because parts of a larger document begin in the middle, and going back up may skip
                levels. Headings in HTML count as the one before, but are not reported. After five jumps in a file the rest is counted.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class HeadingLevelJump implements ProseRule {
    private static final int MOST = 5;

    private record Jump(Span span, int from, int to) {}

    @Override
    public void check(Prose prose, RuleContext context) {
        List<Jump> jumps = new ArrayList<>();
        int before = 6;
        for (Outline.Heading heading : Outline.of(prose).headings()) {
            if (heading.level() > before + 1 && !heading.html()) {
                jumps.add(new Jump(heading.span(), before, heading.level()));
            }
            before = heading.level();
        }
        for (int i = 0; i < Math.min(MOST, jumps.size()); i++) {
            Jump jump = jumps.get(i);
            String more = i == MOST - 1 && jumps.size() > MOST
                    ? "; and " + (jumps.size() - MOST) + " more such jumps in this file"
                    : "";
            context.report(
                    jump.span(),
                    "the heading jumps from level " + jump.from() + " to level " + jump.to()
                            + ": the outline has a hole there" + more);
        }
    }
}
