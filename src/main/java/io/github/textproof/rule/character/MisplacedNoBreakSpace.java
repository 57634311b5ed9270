package io.github.textproof.rule.character;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.properties.PropertiesSyntax;

/** Blanks that look like a space where a program wants a real one. */
@RuleInfo(
        id = "misplaced-no-break-space",
        summary = "No-break spaces and other exotic blanks where a program reads them.",
        rationale = """
                U+00A0, U+202F, U+3000 and the typographic blanks look like a space, but parsers do not skip them. Beside a key of `.properties` they become part
                of the key and nobody finds it; in YAML `key:` is no key and the indentation is none; SQL and JSON (RFC 8259, section 2) are broken outright; in
                Markdown `#` and `-` make neither heading nor list item (CommonMark 0.31.2, sections 4.2 and 5.2). They come from Option+Space on a Mac keyboard
                and from web pages.

                Values, strings, comments, code blocks and prose are never reported: French and other typography needs these blanks there. A value of
                `.properties` that begins with one is a warning when it begins a sentence, a list marker of Markdown without list items around it is one too, numbers at
                the start of a line are no list then. Off in formats not named here.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "off where blanks have no meaning for a parser")
public final class MisplacedNoBreakSpace implements TextRule {
    /** What {@link #isExotic} says. */
    private static final String EXOTIC = "\u00A0\u00A0\u1680\u1680\u2000\u200A\u202F\u202F\u205F\u205F\u3000\u3000";

    @Override
    public Severity severity(Resource resource) {
        return switch (resource.format()) {
            case PROPERTIES, CONFIGURATION, TOML, YAML, JSON, SQL, SHELL, BATCH, SERVICE, MARKDOWN -> Severity.ERROR;
            default -> Severity.OFF;
        };
    }

    @Override
    public String needs() {
        return EXOTIC;
    }

    @Override
    public void check(Text text, RuleContext context) {
        LineFindings findings = new LineFindings(text, context);
        BlankPlaces.Sink sink = (start, end, what, ceiling, safe) -> {
            String message = findings.has(0, start) ? "" : CodePoints.describe(text.charAt(start)) + " " + what;
            Edit edit = new Edit(text.span(start, end), " ".repeat(end - start));
            findings.add(0, start, end, message, ceiling, safe ? Fix.safe(edit) : Fix.unsafe(edit));
        };
        PropertiesSyntax properties = context.syntax(PropertiesSyntax.class);
        if (properties != null) {
            new PropertiesBlanks(text, sink).find(properties);
        } else {
            new BlankPlaces(text, sink)
                    .find(context.resource().format(), context.resource().path());
        }
        findings.flush();
    }

    /** Blanks other than space and tab: the space separators of Unicode. */
    static boolean isExotic(int c) {
        return c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200A || c == 0x202F || c == 0x205F || c == 0x3000;
    }
}
