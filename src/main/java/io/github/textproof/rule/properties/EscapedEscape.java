package io.github.textproof.rule.properties;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A Unicode escape that is shown as it is written. */
@RuleInfo(
        id = "escaped-escape",
        summary = "A `\\\\u00e9` with a backslash too many, or a `u00e9` that lost its own: readers see the escape.",
        rationale = """
                A file that went through `native2ascii` or an editor once too often has its escapes escaped, and one that went through a tool that drops
                backslashes has them no more. Either way people read `caf\\u00e9` or `cafu00e9` on the screen.

                Only letters, punctuation and symbols beyond ASCII count, and an escape without its backslash only where it stands in a word or between blanks and
                means a Latin letter or mark, or where several follow each other. Regular expressions, Windows paths, quoted examples and keys that speak of patterns are
                silent. It is a warning where nothing says that the value is text, and where all of the file's escapes are doubled: then whoever
                reads it may undo them.
                """,
        severity = Severity.ERROR,
        scope = "warning where the value may be no text, or where no other character of the file is beyond ASCII",
        since = "0.1.0",
        fixable = true)
public final class EscapedEscape implements FormatRule<PropertiesSyntax> {
    @Override
    public Class<PropertiesSyntax> reads() {
        return PropertiesSyntax.class;
    }

    @Override
    public void check(PropertiesSyntax syntax, RuleContext context) {
        if (LostEscape.mayBeIn(syntax.text().content())) {
            for (Property property : syntax.properties()) {
                for (LostEscape escape : LostEscape.in(property.value().value())) {
                    if (!isAboutPatterns(property.key().value()) && escape.isLikelyText()) {
                        report(syntax, property.value(), escape, context);
                    }
                }
            }
        }
    }

    private static boolean isAboutPatterns(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.contains("regex") || lower.contains("pattern");
    }

    private static void report(PropertiesSyntax syntax, Literal value, LostEscape escape, RuleContext context) {
        boolean doubled = escape.hasBackslash();
        List<Edit> edits = new ArrayList<>();
        for (int i = escape.start(); i < escape.end(); i += escape.step()) {
            int source = value.span(i, i).start();
            edits.add(doubled ? Edit.delete(new Span(source, source + 1)) : Edit.insert(source, "\\"));
        }
        boolean text = context.resource().bundle() != null || escape.isInWords();
        boolean sure = text && (!doubled || hasOthers(syntax));
        context.report(new Finding(
                value.span(escape.start(), escape.end()),
                Shown.quoted(escape.written(), 30) + " shows as it stands, not as "
                        + Shown.quoted(escape.meaning(), 20)
                        + (doubled ? ": it has a backslash too many" : ": its backslash is lost"),
                sure ? Severity.ERROR : Severity.WARNING,
                new Fix(edits, doubled && sure)));
    }

    /** Whether another character of the file is beyond ASCII, so that not all of them are left to its reader. */
    private static boolean hasOthers(PropertiesSyntax syntax) {
        return !syntax.text().isAscii() || syntax.escapes().stream().anyMatch(e -> e.letter() == 'u' && !e.malformed());
    }
}
