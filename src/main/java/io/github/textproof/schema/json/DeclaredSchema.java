package io.github.textproof.schema.json;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.json.JsonNode;
import io.github.textproof.syntax.json.JsonSyntax;
import io.github.textproof.syntax.yaml.YamlNode;
import io.github.textproof.syntax.yaml.YamlSyntax;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schema that a JSON or YAML document names itself. */
public final class DeclaredSchema {
    private static final Pattern MODELINE =
            Pattern.compile("^#\\s*yaml-language-server\\s*:\\s*\\$schema\\s*=\\s*(\\S+)", Pattern.MULTILINE);

    private DeclaredSchema() {}

    /** The URI at the key {@code $schema} of the document, or in the comment by which editors know it in YAML; null when there is neither. */
    public static @Nullable String of(Syntax syntax) {
        String uri = null;
        if (syntax instanceof JsonSyntax json) {
            uri = ofJson(json.roots());
        } else if (syntax instanceof YamlSyntax yaml) {
            uri = ofYaml(yaml.documents());
            uri = uri == null ? ofComment(syntax.text()) : uri;
        }
        return uri != null && uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
    }

    private static @Nullable String ofJson(List<JsonNode> roots) {
        JsonNode node = roots.size() == 1 ? roots.get(0).at("/$schema") : null;
        return node == null || node.kind() != JsonNode.Kind.STRING || node.literal() == null
                ? null
                : node.literal().value();
    }

    private static @Nullable String ofYaml(List<YamlNode> documents) {
        if (documents.isEmpty() || documents.get(0).kind() != YamlNode.Kind.MAPPING) {
            return null;
        }
        List<YamlNode> members = documents.get(0).children();
        for (int i = 0; i + 1 < members.size(); i += 2) {
            if (members.get(i).toString().equals("$schema")
                    && members.get(i + 1).kind() == YamlNode.Kind.SCALAR) {
                return members.get(i + 1).literal().value();
            }
        }
        return null;
    }

    private static @Nullable String ofComment(Text text) {
        Matcher matcher = MODELINE.matcher(text.content());
        return matcher.find() ? matcher.group(1) : null;
    }
}
