package io.github.textproof.schema.xml;

import io.github.textproof.schema.Catalog;
import io.github.textproof.schema.Locations;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.xml.XmlHandler;
import io.github.textproof.syntax.xml.XmlSyntax;
import io.github.textproof.syntax.xml.XmlTag;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An <a href="https://www.oasis-open.org/committees/entity/spec-2001-08-06.html">OASIS XML catalog</a>. Entries for system identifiers and
 * for URIs count alike. The JDK's own reader of catalogs would get document types and further catalogs from the network.
 */
public final class XmlCatalog implements Catalog {
    private final Map<String, URI> uris = new HashMap<>();
    private final Map<String, URI> publicIds = new HashMap<>();
    private final List<Rule> rewrites = new ArrayList<>();
    private final List<Rule> suffixes = new ArrayList<>();
    private final List<XmlCatalog> next = new ArrayList<>();

    /** What stands for URIs that begin or end with a text. */
    private record Rule(String text, URI target) {}

    private XmlCatalog() {}

    /**
     * Reads a catalog and those it names.
     *
     * @throws SchemaException when one cannot be read, or an entry leads to the network
     */
    public static XmlCatalog read(URI location) {
        return read(location, new HashSet<>());
    }

    private static XmlCatalog read(URI location, Set<URI> seen) {
        XmlCatalog catalog = new XmlCatalog();
        if (seen.add(location)) {
            XmlSyntax syntax = XmlFiles.read(location);
            syntax.walk(catalog.new Reader(location, seen));
        }
        return catalog;
    }

    @Override
    public @Nullable URI ofUri(String uri) {
        URI found = uris.get(uri);
        Rule best = null;
        for (Rule rule : rewrites) {
            best = uri.startsWith(rule.text) && isLonger(rule, best) ? rule : best;
        }
        if (found == null && best != null) {
            found = Locations.resolve(best.target, uri.substring(best.text.length()));
        }
        best = null;
        for (Rule rule : suffixes) {
            best = uri.endsWith(rule.text) && isLonger(rule, best) ? rule : best;
        }
        if (found == null && best != null) {
            found = best.target;
        }
        for (XmlCatalog each : next) {
            found = found == null ? each.ofUri(uri) : found;
        }
        return found;
    }

    private static boolean isLonger(Rule rule, @Nullable Rule other) {
        return other == null || rule.text.length() > other.text.length();
    }

    @Override
    public @Nullable URI ofPublicId(String id) {
        URI found = publicIds.get(normal(id));
        for (XmlCatalog each : next) {
            found = found == null ? each.ofPublicId(id) : found;
        }
        return found;
    }

    /** Section 6.2: blanks are single. */
    private static String normal(String publicId) {
        return publicId.trim().replaceAll("\\s+", " ");
    }

    /** Takes the entries. */
    private final class Reader implements XmlHandler {
        private final Set<URI> seen;
        /** What entries are relative to: the file, or the last {@code xml:base}. */
        private final Deque<URI> bases = new ArrayDeque<>();

        Reader(URI location, Set<URI> seen) {
            this.seen = seen;
            bases.push(location);
        }

        @Override
        public boolean start(XmlTag tag, int depth) {
            URI outer = bases.element();
            String base = tag.value("xml:base");
            bases.push(base.isEmpty() ? outer : Locations.resolve(outer, base));
            switch (tag.localName()) {
                case "uri" -> put(uris, tag.value("name"), tag, "uri");
                case "system" -> put(uris, tag.value("systemId"), tag, "uri");
                case "public" -> put(publicIds, normal(tag.value("publicId")), tag, "uri");
                case "rewriteURI" -> add(rewrites, tag.value("uriStartString"), tag, "rewritePrefix");
                case "rewriteSystem" -> add(rewrites, tag.value("systemIdStartString"), tag, "rewritePrefix");
                case "uriSuffix" -> add(suffixes, tag.value("uriSuffix"), tag, "uri");
                case "systemSuffix" -> add(suffixes, tag.value("systemIdSuffix"), tag, "uri");
                case "nextCatalog", "delegateURI", "delegateSystem", "delegatePublic" ->
                    next.add(read(target(tag, "catalog"), seen));
                default -> {
                    // groups, and what others add
                }
            }
            return true;
        }

        @Override
        public void end(Span span, int depth) {
            bases.pop();
        }

        private void put(Map<String, URI> entries, String key, XmlTag tag, String attribute) {
            entries.putIfAbsent(key, target(tag, attribute));
        }

        private void add(List<Rule> rules, String text, XmlTag tag, String attribute) {
            rules.add(new Rule(text, target(tag, attribute)));
        }

        private URI target(XmlTag tag, String attribute) {
            return Locations.resolve(bases.element(), tag.value(attribute));
        }
    }
}
