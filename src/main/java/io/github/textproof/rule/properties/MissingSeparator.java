package io.github.textproof.rule.properties;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.properties.Escape;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line that is read as a key because it has no separator. */
@RuleInfo(
        id = "missing-separator",
        summary = "A line without `=` or `:` in a file whose other lines have one.",
        rationale = """
                Every line of a `.properties` file is a property: what ends at the first blank is its key, whatever the author meant. So a line of text whose
                backslash in the line above is lost becomes a key of its own, the value above is cut short, and a blank in a key leaves one half of it in the value.

                Silent where a fifth of the lines or more have no separator, as in lists of words, and where a blank is the separator: the key is like
                the others and the rest is a value.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class MissingSeparator implements FormatRule<PropertiesSyntax> {
    private static final int MOST = 40;

    @Override
    public Class<PropertiesSyntax> reads() {
        return PropertiesSyntax.class;
    }

    @Override
    public void check(PropertiesSyntax syntax, RuleContext context) {
        List<Property> properties = syntax.properties();
        long without = properties.stream().filter(p -> !p.hasSign()).count();
        boolean few = without * 5 < properties.size() || without == 1 && properties.size() > 2;
        if (without == 0 || !few) {
            return;
        }
        Set<Integer> explained = new HashSet<>();
        for (Escape escape : syntax.escapes()) {
            if (CutOff.is(syntax, escape)) {
                explained.add(escape.property() + 1);
            }
        }
        FileStyle style = new FileStyle(syntax);
        for (int i = 0; i < properties.size(); i++) {
            Property property = properties.get(i);
            if (!property.hasSign() && !explained.contains(i) && !isMeant(style, property)) {
                context.report(firstLine(syntax, property), message(syntax, i));
            }
        }
    }

    /** Whether a blank separates on purpose, or the line is none that a rule about properties should speak of. */
    private static boolean isMeant(FileStyle style, Property property) {
        String key = property.key().value();
        if (key.isEmpty() || key.charAt(0) == '\uFEFF' || key.startsWith("<<<<<<<") || key.startsWith(">>>>>>>")) {
            return true;
        }
        String value = property.value().value();
        if (!value.isEmpty() && Character.isSpaceChar(value.charAt(0)) && value.charAt(0) != ' ') {
            // a no-break space before the sign: misplaced-no-break-space says so
            return true;
        }
        return property.sign() == ' '
                && property.value().value().indexOf('=') < 0
                && FileStyle.isCompound(key)
                && style.relatives(key) > 1;
    }

    private static Span firstLine(PropertiesSyntax syntax, Property property) {
        LineIndex lines = syntax.text().lines();
        Span span = property.entry().span();
        return new Span(span.start(), Math.min(span.end(), lines.end(lines.lineOf(span.start()))));
    }

    private static String message(PropertiesSyntax syntax, int index) {
        Property property = syntax.properties().get(index);
        String key = Shown.quoted(property.key().value(), MOST);
        String value = property.value().value();
        if (value.indexOf('=') > 0) {
            return "the key ends at its first blank: " + key + " has the value " + Shown.quoted(value, MOST)
                    + "; a blank in a key is written \"\\ \"";
        }
        String what = property.sign() == 0
                ? "no separator: " + key + " is a key without a value"
                : "no separator: " + key + " is read as the key of " + Shown.quoted(value, MOST);
        LineIndex lines = syntax.text().lines();
        boolean below = index > 0
                && lines.lineOf(syntax.properties()
                                        .get(index - 1)
                                        .entry()
                                        .span()
                                        .end())
                                + 1
                        == lines.lineOf(property.key().span().start());
        return below ? what + "; if it belongs to the line above, that needs a backslash at its end" : what;
    }
}
