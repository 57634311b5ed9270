package io.github.textproof.schema.json;

import dev.harrel.jsonschema.JsonNode;
import io.github.textproof.source.EditDistance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what is wrong with a value, the way to it left out. */
final class Wording {
    private static final int LONGEST = 40;
    private static final int MOST_NAMED = 10;

    private Wording() {}

    /** What the failure of one keyword means; never asked of those that only pass on what failed below them. */
    static String of(Failure failure) {
        Data value = failure.value();
        Data demand = failure.demand();
        if (demand == null) {
            return shown(value) + " is not what the schema demands";
        }
        return switch (failure.keyword()) {
            case "type" -> type(value, demand);
            case "enum" -> shown(value) + " is " + noneOf(demand.children()) + meant(value, demand.children());
            case "const" -> shown(value) + " is not " + shown(demand);
            case "required" -> missing(value, demand);
            case "dependentRequired", "dependencies" -> "what has to stand beside one of its members is missing";
            case "minimum" ->
                shown(value)
                        + (exclusive(failure, "exclusiveMinimum") ? " is not more than " : " is less than ")
                        + shown(demand);
            case "maximum" ->
                shown(value)
                        + (exclusive(failure, "exclusiveMaximum") ? " is not less than " : " is more than ")
                        + shown(demand);
            case "exclusiveMinimum" -> shown(value) + " is not more than " + shown(demand);
            case "exclusiveMaximum" -> shown(value) + " is not less than " + shown(demand);
            case "multipleOf" -> shown(value) + " is no multiple of " + shown(demand);
            case "minLength" -> shown(value) + " has fewer than " + count(demand, "character");
            case "maxLength" -> shown(value) + " has more than " + count(demand, "character");
            case "pattern" -> shown(value) + " does not match " + demand.asString();
            case "minItems" -> "the list has fewer than " + count(demand, "element");
            case "maxItems" -> "the list has more than " + count(demand, "element");
            case "contains", "minContains" -> "the list has too few elements of a kind that the schema demands";
            case "maxContains" ->
                "the list has too many elements of a kind that the schema limits to " + demand.asString();
            case "minProperties" -> "fewer than " + count(demand, "member");
            case "maxProperties" -> "more than " + count(demand, "member");
            case "not" -> shown(value) + " is what the schema rules out here";
            default -> shown(value) + " is not what the schema demands (" + failure.keyword() + ")";
        };
    }

    /** Draft 4 has it as true or false beside the limit. */
    private static boolean exclusive(Failure failure, String keyword) {
        Data sibling = failure.sibling(keyword);
        return sibling != null && sibling.isBoolean() && sibling.asBoolean();
    }

    private static String type(Data value, Data demand) {
        List<String> types = demand.isArray()
                ? demand.children().stream().map(Data::asString).toList()
                : List.of(demand.asString());
        return notOfType(value, types);
    }

    /** That a value is of none of these types. */
    static String notOfType(Data value, Collection<String> types) {
        List<String> names = types.stream().map(Wording::typeName).distinct().toList();
        return shown(value) + " is "
                + switch (names.size()) {
                    case 1 -> "not " + names.get(0);
                    case 2 -> "neither " + names.get(0) + " nor " + names.get(1);
                    default -> "none of " + String.join(", ", names);
                };
    }

    private static String typeName(String type) {
        return switch (type) {
            case "array" -> "a list";
            case "integer", "object" -> "an " + type;
            case "boolean" -> "true or false";
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    private static String missing(Data value, Data demand) {
        List<String> missing = demand.children().stream()
                .map(Data::asString)
                .filter(name -> value.get(name) == null)
                .map(Wording::quoted)
                .toList();
        return listed(missing, " and ") + (missing.size() == 1 ? " is missing" : " are missing");
    }

    /** That a member is not known; {@code known} are the names that are. */
    static String unknown(String name, Collection<String> known) {
        String nearest = EditDistance.nearest(name, known);
        String said = quoted(name) + " is not allowed";
        if (nearest != null) {
            return said + "; did you mean " + quoted(nearest) + "?";
        }
        return known.isEmpty() || known.size() > MOST_NAMED
                ? said
                : said + "; still allowed: "
                        + known.stream().map(Wording::quoted).collect(Collectors.joining(", "));
    }

    /** {@code none of 1, 2, 3}, or {@code not 1}. */
    static String noneOf(List<Data> values) {
        if (values.size() == 1) {
            return "not " + shown(values.get(0));
        }
        return "none of "
                + values.stream().limit(MOST_NAMED).map(Wording::shown).collect(Collectors.joining(", "))
                + (values.size() > MOST_NAMED ? " and " + (values.size() - MOST_NAMED) + " more" : "");
    }

    /** The string that may be meant, as the end of a message. */
    static String meant(Data value, List<Data> values) {
        String nearest = value.isString()
                ? EditDistance.nearest(
                        value.asString(),
                        values.stream()
                                .filter(JsonNode::isString)
                                .map(Data::asString)
                                .toList())
                : null;
        return nearest == null ? "" : "; did you mean " + quoted(nearest) + "?";
    }

    private static String count(Data demand, String unit) {
        return demand.asString() + " " + unit + (demand.asString().equals("1") ? "" : "s");
    }

    /** A value as it may stand in a message. */
    static String shown(Data value) {
        return switch (value.getNodeType()) {
            case STRING -> quoted(cut(value.asString()));
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case NULL -> "null";
            case INTEGER, NUMBER -> number(value.asNumber());
            case BOOLEAN -> value.asString();
        };
    }

    private static String number(BigDecimal number) {
        return cut(Math.abs(number.scale()) > LONGEST ? number.toString() : number.toPlainString());
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    /** The beginning of a text, in one line. */
    static String cut(String text) {
        String line = text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        return line.replaceAll("\\s+", " ");
    }

    /** {@code a, b and c}. */
    static String listed(List<String> parts, String last) {
        List<String> shown = new ArrayList<>(parts);
        if (shown.size() < 2) {
            return String.join("", shown);
        }
        String end = shown.remove(shown.size() - 1);
        return String.join(", ", shown) + last + end;
    }

    /** The message with the way to the value before it. */
    static String at(Data value, String message) {
        String path = cut(value.path());
        return path.isEmpty() ? message : path + ": " + message;
    }

    /** The message of something inside of {@code outer}, with the way from there before it. */
    static String within(Data outer, Data value, String message) {
        String path = value.path();
        String above = outer.path();
        String rest = path.startsWith(above) ? path.substring(above.length()) : path;
        return rest.isEmpty() ? message : (rest.startsWith(".") ? rest.substring(1) : rest) + ": " + message;
    }

    /** The strings in a list, or the names of an object's members; nothing for others. */
    static List<String> names(@Nullable Data data) {
        if (data == null) {
            return List.of();
        }
        return data.children().stream()
                .map(each -> data.isArray() ? each.asString() : each.step())
                .toList();
    }
}
