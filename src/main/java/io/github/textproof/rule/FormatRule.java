package io.github.textproof.rule;

import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;

/**
 * A rule about the structure of a format; it runs on the parse of well-formed text.
 *
 * @param <S> the parse it reads: a subclass of {@link Syntax}, or an interface that several of them implement
 */
public non-sealed interface FormatRule<S> extends Rule {
    /** The parse it reads. */
    Class<S> reads();

    /** Reports to {@code context}. */
    void check(S syntax, RuleContext context);

    /** Whether it also reads the parse of a text in which something is wrong; most rules have nothing to say about that. */
    default boolean readsBroken() {
        return false;
    }

    /** Reports what is wrong with the text, if anything is: all that a rule about the syntax of a format does. */
    static void reportError(Syntax syntax, RuleContext context) {
        SyntaxError error = syntax.error();
        if (error != null) {
            context.report(error.span(), error.message());
        }
    }
}
