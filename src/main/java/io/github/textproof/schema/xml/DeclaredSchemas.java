package io.github.textproof.schema.xml;

import io.github.textproof.schema.Catalog;
import io.github.textproof.syntax.xml.XmlAttribute;
import io.github.textproof.syntax.xml.XmlSyntax;
import io.github.textproof.syntax.xml.XmlTag;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The schemas that an XML document names itself, as far as a catalog knows them. */
public final class DeclaredSchemas {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Pattern MODEL =
            Pattern.compile("<\\?xml-model\\s[^>]{0,1000}?href\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private DeclaredSchemas() {}

    /**
     * What the catalog has for {@code <?xml-model?>}, else for {@code xsi:schemaLocation} and {@code xsi:noNamespaceSchemaLocation} of the root,
     * else for its namespace; empty when it has nothing.
     */
    public static List<URI> of(XmlSyntax syntax, Catalog catalog) {
        XmlTag root = syntax.root();
        if (root == null) {
            return List.of();
        }
        Matcher model =
                MODEL.matcher(syntax.text().content()).region(0, root.span().start());
        while (model.find()) {
            URI found = catalog.ofUri(model.group(1));
            if (found != null) {
                return List.of(found);
            }
        }
        Set<URI> found = new LinkedHashSet<>();
        String prefix = prefix(root);
        for (List<String> each : pairs(root.value(prefix + "schemaLocation"))) {
            add(found, first(catalog, each.get(1), each.get(0)));
        }
        add(found, first(catalog, root.value(prefix + "noNamespaceSchemaLocation")));
        if (found.isEmpty()) {
            add(found, first(catalog, namespace(root)));
        }
        return new ArrayList<>(found);
    }

    private static void add(Set<URI> found, @Nullable URI uri) {
        if (uri != null) {
            found.add(uri);
        }
    }

    private static @Nullable URI first(Catalog catalog, String... uris) {
        for (String uri : uris) {
            URI found = uri.isEmpty() ? null : catalog.ofUri(uri);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Namespaces with locations. */
    private static List<List<String>> pairs(String value) {
        String[] words = BLANKS.split(value.trim(), -1);
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.add(List.of(words[i], words[i + 1]));
        }
        return pairs;
    }

    /** The prefix of {@code xsi:schemaLocation}, which may have another name. */
    private static String prefix(XmlTag root) {
        for (XmlAttribute attribute : root.attributes()) {
            if (attribute.name().startsWith("xmlns:")
                    && attribute.value().value().equals(INSTANCE)) {
                return attribute.name().substring("xmlns:".length()) + ":";
            }
        }
        return "xsi:";
    }

    private static String namespace(XmlTag root) {
        int colon = root.name().indexOf(':');
        return root.value(colon < 0 ? "xmlns" : "xmlns:" + root.name().substring(0, colon));
    }
}
