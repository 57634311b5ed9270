package io.github.textproof.lint;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Text;
import java.util.ArrayList;
import java.util.List;
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

    /** Those of the rules that are of this kind. */
    static <R extends Rule> List<Rated<R>> those(Class<R> kind, List<Rule> rules, RuleConfigurations configurations) {
        List<Rated<R>> rated = new ArrayList<>();
        for (Rule rule : rules) {
            if (kind.isInstance(rule)) {
                rated.add(of(kind.cast(rule), configurations.isConfigured(rule.id())));
            }
        }
        return rated;
    }

    /** Those about the structure of a format. */
    static List<Rated<FormatRule<?>>> formatRules(List<Rule> rules, RuleConfigurations configurations) {
        List<Rated<FormatRule<?>>> rated = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule instanceof FormatRule<?> formatRule) {
                rated.add(of(formatRule, configurations.isConfigured(rule.id())));
            }
        }
        return rated;
    }

    /** Whether the text has what the rule is about. */
    boolean concerns(Text text) {
        return needs.isEmpty() || text.alphabet().hasAny(needs);
    }
}
