package io.github.textproof.lint;

import io.github.textproof.rule.Options;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is configured for a rule in a file. */
final class RuleConfigurations {
    private record Scoped(
            RuleConfiguration configuration,
            @Nullable PathPatterns includes,
            @Nullable PathPatterns excludes) {
        boolean coversAll() {
            return includes == null && excludes == null;
        }

        boolean covers(String path, String pathInRoot) {
            return (includes == null || includes.matches(path) || includes.matches(pathInRoot))
                    && (excludes == null || !excludes.matches(path) && !excludes.matches(pathInRoot));
        }
    }

    private final Map<String, List<Scoped>> byRule = new HashMap<>();

    RuleConfigurations(List<RuleConfiguration> configurations) {
        for (RuleConfiguration each : configurations) {
            byRule.computeIfAbsent(each.id(), id -> new ArrayList<>())
                    .add(new Scoped(
                            each,
                            each.includes().isEmpty() ? null : PathPatterns.of(each.includes()),
                            each.excludes().isEmpty() ? null : PathPatterns.of(each.excludes())));
        }
    }

    /** Whether anything is configured for the rule in any file. */
    boolean isConfigured(String rule) {
        return byRule.containsKey(rule);
    }

    /** Without the rules that are off in every file: what they would need is not even made. */
    List<Rule> on(List<Rule> rules) {
        return rules.stream().filter(rule -> !isOff(rule.id())).toList();
    }

    /** Whether the rule is off in every file; where several configurations cover a file, the last one counts. */
    private boolean isOff(String rule) {
        boolean off = false;
        for (Scoped each : byRule.getOrDefault(rule, List.of())) {
            Severity severity = each.configuration.severity();
            if (severity != null && (off || each.coversAll())) {
                off = severity == Severity.OFF;
            }
        }
        return off;
    }

    /** The configured severity, or null when none is. */
    @Nullable
    Severity severity(String rule, String path, String pathInRoot) {
        Severity severity = null;
        for (Scoped each : byRule.getOrDefault(rule, List.of())) {
            if (each.configuration.severity() != null && each.covers(path, pathInRoot)) {
                severity = each.configuration.severity();
            }
        }
        return severity;
    }

    /** The configured options. */
    Options options(String rule, String path, String pathInRoot) {
        List<Scoped> scoped = byRule.get(rule);
        if (scoped == null) {
            return Options.NONE;
        }
        Map<String, String> values = new HashMap<>();
        for (Scoped each : scoped) {
            if (each.covers(path, pathInRoot)) {
                values.putAll(each.configuration.options());
            }
        }
        return new Options(values);
    }

    /**
     * Looks every id and option up.
     *
     * @throws IllegalArgumentException for an unknown one, with the nearest name
     */
    static void validate(List<RuleConfiguration> configurations) {
        for (RuleConfiguration each : configurations) {
            Rule rule = Rules.find(each.id());
            if (rule == null) {
                throw new IllegalArgumentException(
                        "unknown rule '" + each.id() + "'" + Nearest.suggestion(each.id(), Rules.ids()));
            }
            if (each.options().isEmpty()) {
                continue;
            }
            List<String> names =
                    Arrays.stream(rule.info().options()).map(RuleOption::name).toList();
            for (Map.Entry<String, String> option : each.options().entrySet()) {
                if (!names.contains(option.getKey())) {
                    throw new IllegalArgumentException("rule '" + each.id() + "' has no option '" + option.getKey()
                            + "'" + Nearest.suggestion(option.getKey(), names));
                }
            }
            try {
                rule.validate(new Options(each.options()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("rule '" + each.id() + "': " + e.getMessage(), e);
            }
        }
    }
}
