package io.github.textproof.lint;

import io.github.textproof.rule.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of one rule, for all files or for some; of several that match a file the last one wins, option by option.
 *
 * @param id the rule's id
 * @param severity its severity there, or null to leave it
 * @param includes Ant patterns over paths relative to the module or to the resource directory; empty for all files
 * @param excludes Ant patterns that take files out again
 * @param options the options by name
 */
public record RuleConfiguration(
        String id,
        @Nullable Severity severity,
        List<String> includes,
        List<String> excludes,
        Map<String, String> options) {
    public RuleConfiguration {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        options = Map.copyOf(options);
    }

    /** A severity for all files. */
    public static RuleConfiguration of(String id, Severity severity) {
        return new RuleConfiguration(id, severity, List.of(), List.of(), Map.of());
    }
}
