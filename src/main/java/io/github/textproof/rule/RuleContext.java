package io.github.textproof.rule;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import org.jspecify.annotations.Nullable;

/** What a rule sees of a run besides the text, and where its findings go. */
public interface RuleContext {
    /** The file under inspection. */
    Resource resource();

    /** The rule's options for this file. */
    Options options();

    /** Takes a finding. */
    void report(Finding finding);

    /** Takes a finding without a fix; {@code span} is in source chars. */
    default void report(Span span, String message) {
        report(new Finding(span, message));
    }

    /**
     * The parse of the file, made when first asked for and shared: for a rule about characters that must know what of the text are keys,
     * and asks only where it has something to say.
     *
     * @param kind as {@link FormatRule#reads}
     * @return null when the format has no such parse, or when the text is not in its format
     */
    default <S> @Nullable S syntax(Class<S> kind) {
        return null;
    }

    /** The files around it. */
    default Neighbours neighbours() {
        return Neighbours.NOTHING_KNOWN;
    }

    /** The schemas for it. */
    default Schemas schemas() {
        return Schemas.NONE;
    }

    /** For byte rules: what the bytes are is in doubt, so no rule that reads characters runs on this file. */
    void distrustText();
}
