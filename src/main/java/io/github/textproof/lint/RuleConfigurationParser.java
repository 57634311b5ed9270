package io.github.textproof.lint;

import io.github.textproof.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the short form of rule configurations, as it is given on the command line. */
public final class RuleConfigurationParser {
    private RuleConfigurationParser() {}

    /**
     * Reads {@code id:severity} and {@code id.option=value}, separated by commas.
     *
     * @throws IllegalArgumentException when an entry is neither
     */
    public static List<RuleConfiguration> parse(String configurations) {
        List<RuleConfiguration> parsed = new ArrayList<>();
        for (String entry : configurations.split(",", -1)) {
            String each = entry.trim();
            if (!each.isEmpty()) {
                parsed.add(one(each));
            }
        }
        return parsed;
    }

    private static RuleConfiguration one(String entry) {
        int equals = entry.indexOf('=');
        int dot = entry.indexOf('.');
        if (equals > 0 && dot > 0 && dot < equals) {
            return new RuleConfiguration(
                    entry.substring(0, dot).trim(),
                    null,
                    List.of(),
                    List.of(),
                    Map.of(
                            entry.substring(dot + 1, equals).trim(),
                            entry.substring(equals + 1).trim()));
        }
        int colon = entry.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException(
                    "'" + entry + "' is no rule configuration: write id:severity or id.option=value");
        }
        return RuleConfiguration.of(entry.substring(0, colon).trim(), Severity.parse(entry.substring(colon + 1)));
    }
}
