package io.github.textproof.lint;

import io.github.textproof.rule.Rule;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Text;
import org.jspecify.annotations.Nullable;

/**
 * A rule with what a run asks of it again and again: annotations are slow to read, and so are nearly a hundred rules in turn while Java is cold.
 *
 * @param id the rule's id
 * @param runsOnTests whether it runs on test resources by default
 * @param isConfigured whether anything is configured for it in any file
 * @param readsUnescaped what {@link TextRule#readsUnescaped} says, of other rules false
 * @param needs what {@link TextRule#needs} says, of other rules nothing
 * @param text the rule if it reads texts, else null: to ask an object for an interface that it has among others is slow in a warm JVM
 */
record Rated<R extends Rule>(
        R rule,
        String id,
        boolean runsOnTests,
        boolean isConfigured,
        boolean readsUnescaped,
        String needs,
        @Nullable TextRule text) {
    static <R extends Rule> Rated<R> of(R rule, boolean isConfigured) {
        TextRule reader = rule instanceof TextRule text ? text : null;
        return new Rated<>(
                rule,
                rule.id(),
                Rules.runsOnTests(rule),
                isConfigured,
                reader != null && reader.readsUnescaped(),
                reader == null ? "" : reader.needs(),
                reader);
    }

    /** Whether the text has what the rule is about. */
    boolean concerns(Text text) {
        return needs.isEmpty() || text.alphabet().hasAny(needs);
    }
}
