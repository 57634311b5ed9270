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
    private @Nullable SyntaxError error;
    private @Nullable String notItsFormat;

    /** A parse of {@code text}; {@code error} is the first thing wrong with it, or null. */
    protected Syntax(Resource resource, Text text, @Nullable SyntaxError error) {
        this.resource = resource;
        this.text = text;
        if (error != null) {
            // A template is in its format only once it is rendered: asked only when something is wrong.
            notItsFormat = Templates.recognise(resource, text, error);
            this.error = notItsFormat == null ? error : null;
        }
    }

    /**
     * A parse of {@code text} by a parser that tells by itself what is not its format.
     *
     * @param notItsFormat what the text is instead, as the end of a sentence, or null
     */
    protected Syntax(Resource resource, Text text, @Nullable SyntaxError error, @Nullable String notItsFormat) {
        this.resource = resource;
        this.text = text;
        this.notItsFormat = notItsFormat;
        this.error = notItsFormat == null ? error : null;
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
