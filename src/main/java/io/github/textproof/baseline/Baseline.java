package io.github.textproof.baseline;

import io.github.textproof.lint.Report;
import io.github.textproof.lint.Settings;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The violations that a project has accepted, as counts: so many of this rule with this message in this file.
 *
 * <p>It holds no line numbers, so whatever moves in a file stays accepted. Of a file that is gone the violations are looked for in others: a
 * renamed file is followed by what its damaged lines hold.
 */
public final class Baseline {
    private final List<Entry> entries;

    Baseline(List<Entry> entries) {
        this.entries = entries.stream().sorted().toList();
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether nothing is accepted. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How many violations are accepted; one that is about many lines counts as many. */
    int size() {
        return entries.stream().mapToInt(Entry::count).sum();
    }

    /**
     * Reads the file; one that is not there holds nothing.
     *
     * @throws IOException when it cannot be read or is none, with the place
     */
    public static Baseline read(Path file) throws IOException {
        return BaselineFile.read(file);
    }

    /**
     * Writes the file, or deletes it when there is nothing to hold.
     *
     * @throws IOException when that fails
     */
    public void write(Path file) throws IOException {
        BaselineFile.write(file, entries);
    }

    /** What of a run's violations is accepted; {@code directory} is that of the baseline. */
    public Comparison compare(Report report, Path directory, Settings settings) {
        Scope scope = new Scope(directory, settings);
        Map<String, List<Violation>> byPath = new TreeMap<>();
        for (Violation violation : report.violations()) {
            byPath.computeIfAbsent(scope.path(violation.path()), path -> new ArrayList<>())
                    .add(violation);
        }
        Map<String, List<Allowance>> allowed = new TreeMap<>();
        for (Entry entry : entries) {
            allowed.computeIfAbsent(entry.path(), path -> new ArrayList<>()).add(new Allowance(entry));
        }
        Set<Violation> accepted = new HashSet<>();
        byPath.forEach(
                (path, violations) -> FileMatch.accept(violations, allowed.getOrDefault(path, List.of()), accepted));
        List<Allowance> gone = allowed.entrySet().stream()
                .filter(each -> scope.isGone(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .toList();
        byPath.values().forEach(violations -> FileMatch.follow(violations, gone, accepted));
        return new Comparison(report, scope, this, allowed, accepted);
    }

    /** The baseline of violations that are at least as bad as {@code least}, with what it says of files that the run has not covered. */
    static List<Entry> entries(List<Violation> violations, Scope scope, Severity least) {
        Map<String, Map<String, Entry>> merged = new TreeMap<>();
        for (Violation violation : violations) {
            if (violation.severity().compareTo(least) >= 0) {
                Trait trait = Trait.of(violation);
                String path = scope.path(violation.path());
                Entry entry = new Entry(
                        path,
                        trait.rule(),
                        trait.message(),
                        trait.weight(),
                        trait.line().isEmpty() ? List.of() : List.of(trait.line()));
                merged.computeIfAbsent(path, key -> new TreeMap<>())
                        .merge(trait.rule() + '\0' + trait.message(), entry, Baseline::sum);
            }
        }
        return merged.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    private static Entry sum(Entry one, Entry other) {
        List<String> lines = new ArrayList<>(one.lines());
        lines.addAll(other.lines());
        return new Entry(one.path(), one.rule(), one.message(), one.count() + other.count(), lines);
    }
}
