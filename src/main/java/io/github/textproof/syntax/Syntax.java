package io.github.textproof.syntax;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import org.jspecify.annotations.Nullable;

/**
 * The parse of a resource in a structured format. It never fails: what is wrong with the text is its {@link #error()}.
 *
 * <p>Made once a file, confined to the thread that lints it.
 */
public abstract class Syntax {
    private final Resource resource;
    private final Text text;
    private final @Nullable SyntaxError error;
    private final @Nullable String notItsFormat;

    /** A parse of {@code text}; {@code error} is the first thing wrong with it, or null. */
    protected Syntax(Resource resource, Text text, @Nullable SyntaxError error) {
        // A template is in its format only once it is rendered: asked only when something is wrong.
        this(resource, text, error, error == null ? null : Templates.recognise(resource, text, error));
    }

    /** The same for a parser that knows by itself what the text is {@linkplain #notItsFormat() instead of its format}. */
    protected Syntax(Resource resource, Text text, @Nullable SyntaxError error, @Nullable String notItsFormat) {
        this.resource = resource;
        this.text = text;
        this.error = notItsFormat == null ? error : null;
        this.notItsFormat = notItsFormat;
    }

    /** The file. */
    public final Resource resource() {
        return resource;
    }

    /** The source. */
    public final Text text() {
        return text;
    }

    /** What is wrong, or null; nothing is, in that sense, with a text that is {@linkplain #notItsFormat() not its format}. */
    public final @Nullable SyntaxError error() {
        return error;
    }

    /**
     * What the text is instead of its format, as the end of a sentence ({@code "a FreeMarker template (<#if in line 3)"}), or null. Known
     * only where the text could not be read: {@link Templates#recognise} tells it of any text.
     */
    public final @Nullable String notItsFormat() {
        return notItsFormat;
    }

    /** Whether all of it could be read, so that rules about its structure have something to judge. */
    public final boolean isSound() {
        return error == null && notItsFormat == null;
    }
}
