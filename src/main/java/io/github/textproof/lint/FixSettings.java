package io.github.textproof.lint;

import io.github.textproof.fix.Reencoder;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.Severity;
import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed.
 *
 * @param unsafe the ids of rules whose fixes are applied although a person should look at them
 * @param least the severity from which on a violation is fixed
 * @param convertTo the charset that files are converted to, or null
 */
public record FixSettings(
        Set<String> unsafe, Severity least, @Nullable Charset convertTo) {
    /**
     * @throws IllegalArgumentException when a rule is unknown or has no fix, or the charset is none to convert to
     */
    public FixSettings {
        unsafe = Set.copyOf(unsafe);
        for (String id : unsafe) {
            Rule rule = Rules.find(id);
            if (rule == null) {
                throw new IllegalArgumentException("unsafeFixes: unknown rule '" + id + "'"
                        + Nearest.suggestion(
                                id,
                                Rules.all().stream()
                                        .map(Rule::info)
                                        .filter(info -> info.fixable())
                                        .map(info -> info.id())
                                        .toList()));
            }
            if (!rule.info().fixable()) {
                throw new IllegalArgumentException("unsafeFixes: rule '" + id + "' has no fix");
            }
        }
        if (convertTo != null) {
            Reencoder.target(convertTo);
        }
    }

    /** The safe fixes of what {@code check} shows. */
    public static FixSettings safe() {
        return new FixSettings(Set.of(), Severity.WARNING, null);
    }

    /** Whether the violation's fix is to be applied. */
    boolean applies(Violation violation) {
        return violation.fix() != null
                && violation.severity().compareTo(least) >= 0
                && (violation.fix().safe() || unsafe.contains(violation.rule()));
    }
}
