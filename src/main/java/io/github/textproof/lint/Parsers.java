package io.github.textproof.lint;

import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.csv.CsvSyntax;
import io.github.textproof.syntax.html.HtmlSyntax;
import io.github.textproof.syntax.json.JsonDialect;
import io.github.textproof.syntax.json.JsonSyntax;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.sql.SqlScript;
import io.github.textproof.syntax.toml.TomlSyntax;
import io.github.textproof.syntax.xml.XmlSyntax;
import io.github.textproof.syntax.yaml.YamlSyntax;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parser reads which format, after which it is named; naming a parser here loads neither it nor its library. */
enum Parsers {
    PROPERTIES(PropertiesSyntax.class, "") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            return PropertiesSyntax.parse(resource, text);
        }
    },
    JSON(JsonSyntax.class, "json-syntax") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            String dialect = options.get("dialect");
            return JsonSyntax.parse(resource, text, dialect == null ? null : JsonDialect.parse(dialect));
        }
    },
    YAML(YamlSyntax.class, "") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            return YamlSyntax.parse(resource, text);
        }
    },
    XML(XmlSyntax.class, "") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            return XmlSyntax.parse(resource, text);
        }
    },
    TOML(TomlSyntax.class, "toml-syntax") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            return TomlSyntax.parse(resource, text, "1.1".equals(options.get("version")));
        }
    },
    CSV(CsvSyntax.class, "csv-syntax") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            return CsvSyntax.parse(resource, text, options);
        }
    },
    HTML(HtmlSyntax.class, "") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            return HtmlSyntax.parse(resource, text);
        }
    },
    SQL(SqlScript.class, "") {
        @Override
        Syntax parse(Resource resource, Text text, Map<String, String> options) {
            return SqlScript.parse(resource, text);
        }
    };

    private static final Map<Format, Parsers> BY_FORMAT = new EnumMap<>(Format.class);

    static {
        for (Parsers parser : values()) {
            BY_FORMAT.put(Format.valueOf(parser.name()), parser);
        }
    }

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

    /** Whether what it makes is of that kind: a {@link Syntax}, or an interface of some of them. */
    boolean makes(Class<?> kind) {
        return kind.isAssignableFrom(type);
    }

    /** Reads any text; what is wrong with it is in the result. {@code options} are those of {@link #rule()}, validated. */
    abstract Syntax parse(Resource resource, Text text, Map<String, String> options);
}
