package io.github.textproof.rule.prose;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Resource;
import java.util.Locale;

/** Texts that nobody may change: licences and notices are left as their authors laid them out. */
final class Licences {
    private static final String[] NAMES = {
        "license", "licence", "notice", "copying", "copyright", "third-party", "third_party"
    };

    private Licences() {}

    /** {@code severity}, or off for such a text. */
    static Severity spare(Resource resource, Severity severity) {
        String name = resource.name().toLowerCase(Locale.ROOT);
        for (String each : NAMES) {
            if (name.startsWith(each)) {
                return Severity.OFF;
            }
        }
        return severity;
    }
}
