package io.github.textproof.rule;

import io.github.textproof.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reports.
 *
 * @param span where, in source chars
 * @param message one sentence without a full stop at its end: what is wrong and what it does, as short as it can be
 * @param ceiling the most that the evidence allows: the violation's severity is the rule's or this one, whichever is milder
 * @param fix what cures it, or null
 */
public record Finding(
        Span span,
        String message,
        Severity ceiling,
        @Nullable Fix fix) {
    /** A finding whose evidence is as good as its rule asks. */
    public Finding(Span span, String message) {
        this(span, message, Severity.ERROR, null);
    }

    /** The same with weaker evidence. */
    public Finding atMost(Severity severity) {
        return new Finding(span, message, severity, fix);
    }

    /** The same with a cure. */
    public Finding with(@Nullable Fix cure) {
        return new Finding(span, message, ceiling, cure);
    }
}
