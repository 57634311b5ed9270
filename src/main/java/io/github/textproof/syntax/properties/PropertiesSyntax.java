package io.github.textproof.syntax.properties;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Syntax;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The parse of a {@code .properties} file to the letter of {@link java.util.Properties#load(java.io.Reader)}. Every text is one, save that
 * {@code load} throws on a malformed Unicode escape: such a one is read here as if its backslash were dropped.
 *
 * <p>Spring Boot (2.4 and later) reads a file as several documents with {@code #---} between them. Where the file is one of its own, the
 * entries of each have a {@linkplain Entry#scope() scope} of their own.
 */
public final class PropertiesSyntax extends Syntax implements Keyed {
    private final List<Property> properties;
    private final List<Escape> escapes;
    private final List<Continuation> continuations;
    private final boolean separatesBySigns;

    private PropertiesSyntax(Resource resource, Text text, PropertiesReader read) {
        super(resource, text, null);
        this.properties = List.copyOf(read.properties());
        this.escapes = List.copyOf(read.escapes());
        this.continuations = List.copyOf(read.continuations());
        this.separatesBySigns = properties.stream().filter(Property::hasSign).count() * 2 > properties.size();
    }

    /** Reads any text. */
    public static PropertiesSyntax parse(Resource resource, Text text) {
        PropertiesReader reader = new PropertiesReader(text.content(), isReadBySpring(resource.name(), text.content()));
        reader.read();
        return new PropertiesSyntax(resource, text, reader);
    }

    /** Whether Spring Boot reads a file of that name, or with that content, as its configuration. */
    private static boolean isReadBySpring(String name, String content) {
        return name.startsWith("application")
                || name.startsWith("bootstrap")
                || content.contains("spring.config.activate.");
    }

    /** The properties in the order of the text, with every occurrence of a repeated key. */
    public List<Property> properties() {
        return properties;
    }

    /** The escapes in keys and values in the order of the text. */
    public List<Escape> escapes() {
        return escapes;
    }

    /** The line ends inside properties in the order of the text, and one at the end of the text. */
    public List<Continuation> continuations() {
        return continuations;
    }

    /** Whether most properties have a {@code =} or {@code :}, so that one without it is odd; in a list of words none has. */
    public boolean separatesBySigns() {
        return separatesBySigns;
    }

    @Override
    public List<Entry> entries() {
        return new Entries(properties);
    }

    /** The entries of the properties, not copied. */
    private static final class Entries extends AbstractList<Entry> implements RandomAccess {
        private final List<Property> properties;

        Entries(List<Property> properties) {
            this.properties = properties;
        }

        @Override
        public Entry get(int index) {
            return properties.get(index).entry();
        }

        @Override
        public int size() {
            return properties.size();
        }
    }
}
