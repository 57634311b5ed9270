package io.github.textproof.rule.output;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files of {@code META-INF} that name classes. */
final class NamedClasses {
    static final String SERVICES = "META-INF/services/";
    private static final String SPRING = "META-INF/spring/";
    private static final String FACTORIES = "META-INF/spring.factories";
    private static final String AOT = "META-INF/spring/aot.factories";
    private static final String IMPORTS = ".imports";
    private static final String OPTIONAL = "optional:";

    /** Files beside services that hold something else. */
    private static final Set<String> NO_SERVICES =
            Set.of("org.codehaus.groovy.runtime.ExtensionModule", "org.codehaus.groovy.source.Extensions");

    private NamedClasses() {}

    /**
     * A name in such a file.
     *
     * @param name the name
     * @param span where it stands, in source chars
     * @param isWellFormed whether it can be the binary name of a class
     */
    record Item(String name, Span span, boolean isWellFormed) {}

    /** What kind of list the file at {@code path} is, or null when it is none. */
    static @Nullable String kind(String path) {
        int at = path.lastIndexOf("META-INF/");
        if (at < 0 || path.contains("archetype-resources/") || path.contains("__") || path.contains("${")) {
            return null;
        }
        String inside = path.substring(at);
        if (inside.equals(FACTORIES) || inside.equals(AOT)) {
            return FACTORIES;
        }
        if (inside.startsWith(SPRING) && inside.endsWith(IMPORTS)) {
            return IMPORTS;
        }
        String service = inside.startsWith(SERVICES) ? inside.substring(SERVICES.length()) : "";
        return service.contains(".") && isName(service) && !NO_SERVICES.contains(service) ? SERVICES : null;
    }

    /** The names in it, in order. */
    static List<Item> in(String kind, Resource resource, Text text) {
        return kind.equals(FACTORIES) ? values(resource, text) : lines(kind, text);
    }

    private static List<Item> values(Resource resource, Text text) {
        List<Item> items = new ArrayList<>();
        for (Entry entry : PropertiesSyntax.parse(resource, text).entries()) {
            Literal literal = entry.value();
            if (literal == null) {
                continue;
            }
            String value = literal.value();
            int start = 0;
            while (start <= value.length()) {
                int comma = value.indexOf(',', start);
                int end = comma < 0 ? value.length() : comma;
                add(items, value, start, end, literal);
                start = end + 1;
            }
        }
        return items;
    }

    /** A value may hold anything; only what looks like the name of a class in a package is held to be one. */
    private static void add(List<Item> items, String value, int from, int until, Literal literal) {
        int start = from;
        int end = until;
        while (start < end && value.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && value.charAt(end - 1) <= ' ') {
            end--;
        }
        String name = value.substring(start, end);
        int last = name.lastIndexOf('.') + 1;
        if (last > 0 && isName(name) && Character.isUpperCase(name.codePointAt(last))) {
            items.add(new Item(name, literal.span(start, end), true));
        }
    }

    private static List<Item> lines(String kind, Text text) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < text.lines().count(); i++) {
            int start = text.lines().start(i);
            String line = text.content().substring(start, text.lines().end(i));
            int comment = line.indexOf('#');
            String content = comment < 0 ? line : line.substring(0, comment);
            int equals = kind.equals(SERVICES) ? content.indexOf('=') : -1;
            String name = content.substring(equals + 1).strip();
            if (!name.isEmpty() && !name.startsWith(OPTIONAL)) {
                int at = start + content.indexOf(name, equals + 1);
                items.add(new Item(name, new Span(at, at + name.length()), isName(name)));
            }
        }
        return items;
    }

    private static boolean isName(String name) {
        boolean start = true;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (c == '.') {
                if (start) {
                    return false;
                }
                start = true;
            } else if (start ? !Character.isJavaIdentifierStart(c) : !Character.isJavaIdentifierPart(c)) {
                return false;
            } else {
                start = false;
            }
            i += Character.charCount(c);
        }
        return !start;
    }
}
