package io.github.textproof.schema.json;

import io.github.textproof.schema.json.Data.Place;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.yaml.ScalarType;
import io.github.textproof.syntax.yaml.YamlNode;
import io.github.textproof.syntax.yaml.YamlSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes values of YAML documents: aliases stand for what they name, {@code <<} merges, keys are strings. */
final class YamlDataReader {
    /** Aliases of aliases may stand for more values than the text has. */
    private static final int MOST = 1_000_000;

    /** What readers of YAML 1.1, most of those in Java among them, take for true or false, and YAML 1.2 for strings. */
    private static final Set<String> OLD_BOOLEANS =
            Set.of("yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF");

    private int values;

    List<Data> read(YamlSyntax syntax) {
        return syntax.documents().stream()
                .map(each -> value(each, null, "", null, 0))
                .toList();
    }

    private Data value(YamlNode node, @Nullable Data parent, String step, @Nullable Span keySpan, int depth) {
        DataReader.checkDepth(depth);
        if (++values > MOST) {
            throw DataReader.tooMany(MOST);
        }
        YamlNode resolved = node.resolved();
        Place place = new Place(parent, step, node.span(), keySpan);
        return switch (resolved.kind()) {
            case MAPPING -> mapping(resolved, Data.object(place), depth);
            case SEQUENCE -> {
                Data list = Data.list(place);
                int position = 0;
                for (YamlNode child : resolved.children()) {
                    list.put(value(child, list, String.valueOf(position++), null, depth + 1));
                }
                yield list;
            }
            default -> scalar(resolved, place);
        };
    }

    private Data mapping(YamlNode node, Data object, int depth) {
        List<YamlNode> merged = new ArrayList<>();
        List<YamlNode> children = node.children();
        for (int i = 0; i + 1 < children.size(); i += 2) {
            YamlNode key = children.get(i);
            if (isMerge(key)) {
                merged.add(children.get(i + 1).resolved());
            } else {
                object.put(value(children.get(i + 1), object, name(key.resolved()), key.span(), depth + 1));
            }
        }
        merged.forEach(each -> merge(each, object, depth + 1));
        return object;
    }

    private static boolean isMerge(YamlNode key) {
        return key.style() == YamlNode.Style.PLAIN && key.toString().equals("<<");
    }

    /** Adds the members of a mapping, or of each mapping in a list, that are not there yet. */
    private void merge(YamlNode from, Data object, int depth) {
        DataReader.checkDepth(depth);
        List<YamlNode> children = from.children();
        if (from.kind() == YamlNode.Kind.SEQUENCE) {
            children.forEach(each -> merge(each.resolved(), object, depth + 1));
            return;
        }
        for (int i = 0; i + 1 < children.size(); i += 2) {
            YamlNode key = children.get(i);
            if (isMerge(key)) {
                merge(children.get(i + 1).resolved(), object, depth + 1);
            } else if (object.get(name(key.resolved())) == null) {
                object.put(value(children.get(i + 1), object, name(key.resolved()), key.span(), depth));
            }
        }
    }

    private static String name(YamlNode key) {
        return key.kind() == YamlNode.Kind.SCALAR ? key.literal().value() : key.toString();
    }

    private static Data scalar(YamlNode node, Place place) {
        String text = node.literal().value();
        ScalarType type = node.type();
        return switch (type) {
            case NULL -> Data.nothing(place);
            case BOOLEAN -> Data.bool(place, text.equalsIgnoreCase("true"));
            case INTEGER, FLOAT -> DataReader.number(place, text);
            case STRING ->
                node.style() == YamlNode.Style.PLAIN && node.tag() == null && OLD_BOOLEANS.contains(text)
                        ? Data.oldBoolean(place, text)
                        : Data.string(place, text);
            case NONE -> Data.unknown(place, text);
        };
    }
}
