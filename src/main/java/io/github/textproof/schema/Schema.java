package io.github.textproof.schema;

import io.github.textproof.source.Format;
import io.github.textproof.syntax.Syntax;
import java.util.List;

/** A compiled schema. Safe for use by several threads. */
public interface Schema {
    /** What messages call it: the name of its file. */
    String name();

    /** Whether files of that format can be validated against it. */
    boolean fits(Format format);

    /**
     * In what a document differs from it, in the order of the text.
     *
     * @param syntax the sound parse of a file that it fits
     * @throws SchemaException when the document cannot be judged by this schema: it asks for too much time or depth
     */
    List<Mismatch> check(Syntax syntax);
}
