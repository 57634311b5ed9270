package io.github.textproof.lint;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.html.HtmlSyntax;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.sql.SqlScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parser reads which format; naming a parser here loads neither it nor its library. */
enum Parsers {
    PROPERTIES(PropertiesSyntax.class, "") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            return PropertiesSyntax.parse(resource, text);
        }
    },
    SQL(SqlScript.class, "") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            return SqlScript.parse(resource, text);
        }
    },
    HTML(HtmlSyntax.class, "") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            return HtmlSyntax.parse(resource, text);
        }
    };

    private static final Map<Format, Parsers> BY_FORMAT =
            new EnumMap<>(Map.of(Format.PROPERTIES, PROPERTIES, Format.HTML, HTML, Format.SQL, SQL));

    private final Class<? extends Syntax> type;
    private final String rule;

    Parsers(Class<? extends Syntax> type, String rule) {
        this.type = type;
        this.rule = rule;
    }

    /** The rule whose options say how files are read; empty when nothing can be set. */
    String rule() {
        return rule;
    }

    /** The parser for files of that format, or null. */
    static @Nullable Parsers of(Format format) {
        return BY_FORMAT.get(format);
    }

    /** Whether the rule reads what this parser makes. */
    boolean feeds(FormatRule<?> rule) {
        return rule.reads().isAssignableFrom(type);
    }

    /** Reads any text; what is wrong with it is in the result. {@code options} are those of {@link #rule()}, validated. */
    abstract Syntax parse(Resource resource, Text text, Map<String, String> options);
}
