package io.github.textproof.schema.xml;

import com.thaiopensource.resolver.Identifier;
import com.thaiopensource.resolver.Input;
import com.thaiopensource.resolver.Resolver;
import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.SchemaReader;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.validate.rng.SAXSchemaReader;
import io.github.textproof.schema.Catalog;
import io.github.textproof.schema.Locations;
import io.github.textproof.schema.Mismatch;
import io.github.textproof.schema.Schema;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.source.Format;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.xml.XmlSyntax;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A schema of RELAX NG in its XML or its compact syntax, read by Jing. */
public final class RelaxNgSchema implements Schema {
    private final String name;
    private final com.thaiopensource.validate.Schema schema;

    private RelaxNgSchema(String name, com.thaiopensource.validate.Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    /**
     * The schema at a local address, with all that it includes.
     *
     * @param compact whether it is in the compact syntax
     * @throws SchemaException when it is none, or refers to what is not at hand
     */
    public static RelaxNgSchema compile(URI location, boolean compact, Catalog catalog) {
        String name = Locations.name(location);
        SchemaReader reader = compact ? CompactSchemaReader.getInstance() : SAXSchemaReader.getInstance();
        Refusal refusal = new Refusal();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, refusal);
        properties.put(ValidateProperty.RESOLVER, new LocalResolver(new XmlReferences(catalog)));
        InputSource source = new InputSource(location.toString());
        source.setByteStream(new ByteArrayInputStream(Locations.read(location)));
        try {
            return new RelaxNgSchema(name, reader.createSchema(source, properties.toPropertyMap()));
        } catch (IncorrectSchemaException | SAXException | IOException e) {
            throw refusal.exception(name, e);
        } catch (StackOverflowError e) {
            throw new SchemaException(name + " nests too deeply", e);
        }
    }

    /** Gives what is at hand, and nothing for what an XML parser asks for. */
    private record LocalResolver(XmlReferences references) implements Resolver {
        @Override
        public void resolve(Identifier id, Input input) {
            boolean schema = id.getMediaType().contains("relax")
                    || id.getMediaType().contains("rnc")
                    || id.getMediaType().equals("*/*")
                    || id.getMediaType().equals("application/xml");
            URI location = schema ? references.locate(id.getUriReference(), id.getBase(), null, null) : null;
            input.setUri(location == null ? id.getUriReference() : location.toString());
            input.setByteStream(
                    new ByteArrayInputStream(location == null ? new byte[0] : XmlReferences.read(location)));
        }

        @Override
        public void open(Input input) {
            if (!input.isOpen()) {
                throw new SchemaException(input.getUri() + " is not at hand");
            }
        }
    }

    /** Keeps the first error, which is enough. */
    private static final class Refusal implements ErrorHandler {
        private final List<SAXParseException> errors = new ArrayList<>(1);

        @Override
        public void warning(SAXParseException e) {
            // nothing that keeps the schema from being used
        }

        @Override
        public void error(SAXParseException e) {
            errors.add(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            errors.add(e);
        }

        SchemaException exception(String name, Exception cause) {
            if (errors.isEmpty()) {
                return new SchemaException(name + ": " + cause.getMessage(), cause);
            }
            SAXParseException first = errors.get(0);
            @Nullable String file = first.getSystemId();
            return new SchemaException(
                    (file == null ? name : Locations.name(URI.create(file))) + ":[" + first.getLineNumber() + ","
                            + first.getColumnNumber() + "] " + first.getMessage(),
                    first);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean fits(Format format) {
        return format == Format.XML;
    }

    @Override
    public List<Mismatch> check(Syntax syntax) {
        Complaints complaints = new Complaints();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, complaints);
        PropertyMap map = properties.toPropertyMap();
        Validator validator = schema.createValidator(map);
        try {
            return new XmlEvents((XmlSyntax) syntax, validator.getContentHandler(), complaints, new RelaxNgWording())
                    .run();
        } catch (StackOverflowError e) {
            throw new SchemaException("it nests too deeply", e);
        }
    }
}
