package io.github.textproof.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The severity that the {@link RuleInfo} of a rule's class declares. For the rules that textproof ships a table says it, which a test holds equal to the annotations:
 * reading these is slow, and nearly every rule is asked in nearly every run.
 */
final class DeclaredSeverity extends ClassValue<Severity> {
    private static final DeclaredSeverity ALL = new DeclaredSeverity();
    private static final Map<String, Severity> TABLE = table();

    static Severity of(Rule rule) {
        return ALL.get(rule.getClass());
    }

    private static Map<String, Severity> table() {
        Map<String, Severity> table = new HashMap<>();
        try (InputStream in = DeclaredSeverity.class.getResourceAsStream("severities.txt")) {
            if (in == null) {
                return table;
            }
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            for (int start = 0; start < text.length(); ) {
                int blank = text.indexOf(' ', start);
                int end = text.indexOf('\n', blank);
                table.put(text.substring(start, blank), Severity.valueOf(text.substring(blank + 1, end)));
                start = end + 1;
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Severity computeValue(Class<?> type) {
        Severity known = RuleId.isOurs(type) ? TABLE.get(RuleId.of(type)) : null;
        if (known != null) {
            return known;
        }
        RuleInfo info = type.getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalStateException(type + " has no @RuleInfo");
        }
        return info.severity();
    }
}
