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
 */
public final class PropertiesSyntax extends Syntax implements Keyed {
    private final List<Property> properties;
    private final List<Escape> escapes;
    private final List<Continuation> continuations;

    private PropertiesSyntax(Resource resource, Text text, PropertiesReader read) {
        super(resource, text, null);
        this.properties = List.copyOf(read.properties());
        this.escapes = List.copyOf(read.escapes());
        this.continuations = List.copyOf(read.continuations());
    }

    /** Reads any text. */
    public static PropertiesSyntax parse(Resource resource, Text text) {
        PropertiesReader reader = new PropertiesReader(text.content());
        reader.read();
        return new PropertiesSyntax(resource, text, reader);
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
