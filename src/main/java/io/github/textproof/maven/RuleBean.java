package io.github.textproof.maven;

import io.github.textproof.lint.RuleConfiguration;
import io.github.textproof.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code <rule>} element of a POM or rules file. Maven fills it, so its fields are no final ones. */
public final class RuleBean {
    private @Nullable String id;
    private @Nullable String severity;
    private List<String> includes = new ArrayList<>();
    private List<String> excludes = new ArrayList<>();
    private Map<String, String> options = new LinkedHashMap<>();

    /** The rule's id. */
    public void setId(String id) {
        this.id = id;
    }

    /** {@code off}, {@code info}, {@code warning} or {@code error}; the rule's own severity when it is left out. */
    public void setSeverity(String severity) {
        this.severity = severity;
    }

    /** Ant patterns of the files it holds for; all when left out. */
    public void setIncludes(List<String> includes) {
        this.includes = includes;
    }

    /** Ant patterns of files it does not hold for. */
    public void setExcludes(List<String> excludes) {
        this.excludes = excludes;
    }

    /** Option values by name. */
    public void setOptions(Map<String, String> options) {
        this.options = options;
    }

    /**
     * The same, checked.
     *
     * @throws IllegalArgumentException without an id or with an unknown severity
     */
    RuleConfiguration toConfiguration() {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a <rule> needs an <id>");
        }
        // Maven gives null for an empty element: <max/>
        Map<String, String> given = new LinkedHashMap<>();
        options.forEach((name, value) -> given.put(name, value == null ? "" : value));
        return new RuleConfiguration(
                id.trim(), severity == null ? null : Severity.parse(severity), includes, excludes, given);
    }
}
