package io.github.textproof.rule.properties;

import io.github.textproof.source.LineIndex;
import io.github.textproof.syntax.properties.Escape;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.properties.Property;
import java.util.List;

/** Finds continuations that a blank behind the backslash undoes; mostly such a blank is escaped on purpose. */
final class CutOff {
    private CutOff() {}

    /** Whether {@code escape} ends a value whose rest is left over in the next line, as a key without a separator. */
    static boolean is(PropertiesSyntax syntax, Escape escape) {
        List<Property> properties = syntax.properties();
        if (escape.inKey()
                || escape.letter() != ' ' && escape.letter() != '\t'
                || escape.property() + 1 >= properties.size()
                || !syntax.separatesBySigns()) {
            return false;
        }
        LineIndex lines = syntax.text().lines();
        int line = lines.lineOf(escape.span().start());
        Property property = properties.get(escape.property());
        Property next = properties.get(escape.property() + 1);
        String rest = syntax.text().content().substring(escape.span().end(), lines.end(line));
        return rest.isBlank()
                && !next.hasSign()
                && property.value().value().length() > 1
                && lines.lineOf(next.key().span().start()) == line + 1;
    }
}
