package io.github.textproof.schema.json;

import io.github.textproof.schema.SchemaException;
import io.github.textproof.schema.json.Data.Place;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.json.JsonNode;
import io.github.textproof.syntax.json.JsonSyntax;
import io.github.textproof.syntax.yaml.YamlSyntax;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes values of the parse of a JSON or YAML file. */
final class DataReader {
    /** Deeper documents are refused: each level takes the stack some ten calls. */
    static final int DEEPEST = 500;

    private static final int LONGEST_NUMBER = 1_000;

    private DataReader() {}

    /**
     * The documents of a sound file: one of JSON, those of a YAML stream, those of JSON Lines.
     *
     * @throws SchemaException when there are too many values to keep, or they nest too deeply
     */
    static List<Data> read(Syntax syntax) {
        if (syntax instanceof JsonSyntax json) {
            if (json.isForgotten()) {
                throw tooMany(JsonSyntax.mostValues());
            }
            return json.roots().stream().map(root -> json(root, null, "", 0)).toList();
        }
        return syntax instanceof YamlSyntax yaml ? new YamlDataReader().read(yaml) : List.of();
    }

    static SchemaException tooMany(int most) {
        return new SchemaException(String.format(Locale.ROOT, "it holds more than the %,d values that are kept", most));
    }

    static void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw new SchemaException("it nests deeper than " + DEEPEST + " levels");
        }
    }

    private static Data json(JsonNode node, @Nullable Data parent, String step, int depth) {
        checkDepth(depth);
        Span keySpan = node.keySpan();
        Place place = new Place(parent, step, node.span(), keySpan);
        Literal literal = node.literal();
        if (literal == null) {
            boolean object = node.kind() == JsonNode.Kind.OBJECT;
            Data made = object ? Data.object(place) : Data.list(place);
            int position = 0;
            for (JsonNode child : node.children()) {
                Literal key = child.key();
                made.put(json(child, made, key == null ? String.valueOf(position++) : key.value(), depth + 1));
            }
            return made;
        }
        return switch (node.kind()) {
            case NUMBER -> number(place, literal.value());
            case BOOLEAN -> Data.bool(place, literal.value().equals("true"));
            case NULL -> Data.nothing(place);
            default -> Data.string(place, literal.value());
        };
    }

    /** A number as JSON, JSON5 or the core schema of YAML writes it. */
    static Data number(Place place, String written) {
        String text = written.toLowerCase(Locale.ROOT);
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        if (digits.endsWith("inf") || digits.endsWith("nan") || digits.equals("infinity")) {
            return Data.real(place, negative);
        }
        try {
            if (digits.length() > LONGEST_NUMBER) {
                throw new NumberFormatException("too long");
            }
            BigDecimal value = digits.startsWith("0x")
                    ? new BigDecimal(new BigInteger(digits.substring(2), 16))
                    : digits.startsWith("0o")
                            ? new BigDecimal(new BigInteger(digits.substring(2), 8))
                            : new BigDecimal(digits);
            return Data.number(place, negative ? value.negate() : value);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new SchemaException("the number " + Wording.cut(written) + " is too long to be judged", e);
        }
    }
}
