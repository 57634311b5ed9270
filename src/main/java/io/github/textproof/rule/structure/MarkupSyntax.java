package io.github.textproof.rule.structure;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.html.HtmlSyntax;
import io.github.textproof.syntax.html.Problem;
import java.util.List;

/** Markup that browsers read otherwise than its author. */
@RuleInfo(
        id = "markup-syntax",
        summary =
                "HTML whose elements are not closed or cross, or whose quotes, tags or comments swallow what follows.",
        rationale = """
                Browsers show any text, so these slips stay until a page looks wrong: a `<div>` that is never closed takes the rest of the page into its box, a quote
                that is not closed swallows everything up to the next one, an unclosed comment or script the rest of the page. Reported is what makes the page
                another one than its author wrote, once for each cause: elements that are never closed, closed twice or crossed, end tags that close nothing,
                unfinished tags, quotes, comments and scripts, an attribute set twice to different values, links, forms and buttons in each other, what stands between the
                cells of a table (browsers move it in front of the table), and `/>` where HTML does not know it. Where elements of one name are nested,
                the columns of the tags tell which of them is meant.

                What the [HTML standard](https://html.spec.whatwg.org/multipage/parsing.html) allows is silent: end tags that may be left out, void elements, text in scripts,
                SVG and MathML, elements of one's own. So is what every browser mends as it was meant, such as a list in a paragraph, and what is
                read by somebody else first: `/>` in XHTML, Thymeleaf, Wicket, Angular and Vue, a header whose other half is in a footer
                beside it. A FreeMarker, Velocity, Jinja, Handlebars or JSP template whose tags do not match is noted, not checked: what its conditions leave out is not known.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class MarkupSyntax implements FormatRule<HtmlSyntax> {
    /** A file with more has one cause that nobody can point at. */
    private static final int MOST = 20;

    @Override
    public Class<HtmlSyntax> reads() {
        return HtmlSyntax.class;
    }

    @Override
    public boolean readsBroken() {
        return true;
    }

    @Override
    public void check(HtmlSyntax syntax, RuleContext context) {
        List<Problem> problems = syntax.problems();
        boolean half = problems.stream().anyMatch(Problem::half)
                && Halves.isHalf(context.resource().path(), context.neighbours());
        List<Problem> told =
                problems.stream().filter(problem -> !half || !problem.half()).toList();
        if (told.size() > MOST) {
            Problem first = told.get(0);
            context.report(first.span(), first.message() + "; and " + (told.size() - 1) + " more in this file");
            return;
        }
        told.forEach(problem -> context.report(problem.span(), problem.message()));
    }
}
