package io.github.textproof.rule;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;

/** A rule about characters and lines; it runs only on well-formed text. */
public non-sealed interface TextRule extends Rule {
    /**
     * Reports to {@code context}. The text is the {@linkplain Text#unescaped unescaped view} when {@link #readsUnescaped} says so and the
     * format has escapes; spans made by {@link Text#span} are right in both.
     */
    void check(Text text, RuleContext context);

    /**
     * Chars without any of which the rule has nothing to find, so that it need not be asked: the first and the last of a range, of the next one and so on. Empty when it
     * reads every text. They are looked for in the view that it {@linkplain #readsUnescaped reads}.
     */
    default String needs() {
        return "";
    }

    /** Whether the text is of the kind that the rule is about; asked only where the configuration names no severity. */
    default boolean suits(Text text, Resource resource) {
        return true;
    }

    /** Whether the rule judges characters by what they mean rather than by how they are written. */
    default boolean readsUnescaped() {
        return false;
    }
}
