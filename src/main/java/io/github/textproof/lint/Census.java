package io.github.textproof.lint;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts violations by rule, to tell whether a change has brought any. */
final class Census {
    private Census() {}

    /** How many violations each rule has, sorted by id. */
    static Map<String, Integer> of(Collection<Violation> violations) {
        Map<String, Integer> counts = new TreeMap<>();
        violations.forEach(violation -> counts.merge(violation.rule(), 1, Integer::sum));
        return counts;
    }

    /**
     * The first violation of a rule that has more of them than before, or null; milder ones than {@code least} do not count.
     *
     * <p>A rule that reports many lines at once and few of them one by one has more violations when its own fixes have left few: of the
     * {@code mended} rules a violation in a line that stood there before is an old one.
     */
    static @Nullable Violation firstNew(
            List<Violation> before, List<Violation> after, Text old, Text now, Set<String> mended, Severity least) {
        Map<String, Integer> then = of(before);
        Set<String> lines = null;
        List<Violation> grave =
                after.stream().filter(v -> v.severity().compareTo(least) >= 0).toList();
        for (Map.Entry<String, Integer> each : of(grave).entrySet()) {
            String rule = each.getKey();
            if (each.getValue() <= then.getOrDefault(rule, 0)) {
                continue;
            }
            lines = lines == null ? lines(old) : lines;
            Map<String, Integer> known = places(before, rule, old);
            for (Violation violation : grave) {
                if (violation.rule().equals(rule)) {
                    String line = line(now, violation.start().line() - 1);
                    boolean isOld =
                            mended.contains(rule) ? lines.contains(line) : known.merge(line, -1, Integer::sum) >= 0;
                    if (!isOld) {
                        return violation;
                    }
                }
            }
        }
        return null;
    }

    private static Map<String, Integer> places(List<Violation> violations, String rule, Text text) {
        Map<String, Integer> places = new HashMap<>();
        for (Violation violation : violations) {
            if (violation.rule().equals(rule)) {
                places.merge(line(text, violation.start().line() - 1), 1, Integer::sum);
            }
        }
        return places;
    }

    private static Set<String> lines(Text text) {
        Set<String> lines = new HashSet<>();
        for (int i = 0; i < text.lines().count(); i++) {
            lines.add(line(text, i));
        }
        return lines;
    }

    private static String line(Text text, int line) {
        LineIndex lines = text.lines();
        return text.content().substring(lines.start(line), lines.end(line)).strip();
    }
}
