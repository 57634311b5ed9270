package io.github.textproof.lint;

import io.github.textproof.fix.Digest;
import io.github.textproof.fix.FileReplacer;
import io.github.textproof.fix.RefusedException;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Charsets;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What fixing makes of the files of a module; nothing is written yet.
 *
 * @param changes the files that change, sorted by path
 * @param refusals by path, sorted: why what could be fixed was not
 * @param before what the files gave
 * @param after what they would give
 * @param unsafe how many of the violations left have a fix that its rule must be named for, by rule
 * @param hopeless how many of the violations left have no fix, by rule
 */
public record FixPlan(
        List<Change> changes,
        Map<String, Set<String>> refusals,
        Report before,
        Report after,
        Map<String, Integer> unsafe,
        Map<String, Integer> hopeless) {

    /** Where a file is, what it held and in which charset. */
    record Origin(Path file, Digest digest, CharsetDecision charset) {}

    /**
     * A file that changes.
     *
     * @param path as reports show it
     * @param fixed how many violations are gone, by rule; rules that have as many as before are left out
     * @param from the charset it is in
     * @param to the charset it will be in
     */
    @SuppressWarnings("ArrayRecordComponent") // identity is what is meant; equals is never called
    public record Change(
            String path,
            Map<String, Integer> fixed,
            CharsetDecision from,
            Charset to,
            Path file,
            Digest digest,
            byte[] content) {

        /** Whether its charset changes. */
        public boolean isConverted() {
            return !from.charset().equals(to);
        }

        /** Whether it will be read in another charset than it is in unless the configuration changes too. */
        public boolean needsConfiguration() {
            return isConverted()
                    && switch (from.origin()) {
                        case RULE, EDITORCONFIG, GITATTRIBUTES, PROPERTIES_ENCODING, SOURCE_ENCODING -> true;
                        case BOM, DECLARATION, FORMAT, BUNDLE, DEFAULT -> false;
                    };
        }

        /**
         * Writes it.
         *
         * @throws RefusedException when the file stays as it is
         */
        public void write() throws RefusedException {
            FileReplacer.replace(file, digest, content);
        }

        /**
         * The file as it is.
         *
         * @throws RefusedException when it is no more what it was
         * @throws IOException when it cannot be read
         */
        public byte[] before() throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            if (!Digest.of(bytes).equals(digest)) {
                throw new RefusedException("it changed while it was being checked");
            }
            return bytes;
        }

        /** The file as it will be. */
        public byte[] after() {
            return content.clone();
        }

        /** What it was in and what it will be in, for people. */
        public String conversion() {
            return Charsets.displayName(from.charset()) + " to " + Charsets.displayName(to);
        }
    }

    static FixPlan of(
            FixSettings settings,
            Report before,
            Report after,
            Map<String, Draft> drafts,
            Map<String, Origin> origins,
            Map<String, Set<String>> refusals) {
        Map<String, List<Violation>> then = byPath(before);
        Map<String, List<Violation>> now = byPath(after);
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, Draft> each : new TreeMap<>(drafts).entrySet()) {
            String path = each.getKey();
            Origin origin = origins.get(path);
            if (origin != null) {
                Map<String, Integer> fixed = Census.of(then.getOrDefault(path, List.of()));
                Census.of(now.getOrDefault(path, List.of()))
                        .forEach((rule, count) -> fixed.computeIfPresent(rule, (r, old) -> old - count));
                fixed.values().removeIf(count -> count <= 0);
                Charset converted = each.getValue().converted();
                changes.add(new Change(
                        path,
                        fixed,
                        origin.charset(),
                        converted == null ? origin.charset().charset() : converted,
                        origin.file(),
                        origin.digest(),
                        each.getValue().bytes()));
            }
        }
        List<Violation> left = after.violations().stream()
                .filter(v -> v.severity().compareTo(settings.least()) >= 0)
                .toList();
        Map<String, Integer> unsafe = Census.of(left.stream()
                .filter(v ->
                        v.fix() != null && !v.fix().safe() && !settings.unsafe().contains(v.rule()))
                .toList());
        Map<String, Integer> hopeless =
                Census.of(left.stream().filter(v -> v.fix() == null).toList());
        Map<String, Set<String>> reasons = new TreeMap<>();
        refusals.forEach((path, each) -> reasons.put(path, new TreeSet<>(each)));
        return new FixPlan(List.copyOf(changes), reasons, before, after, unsafe, hopeless);
    }

    private static Map<String, List<Violation>> byPath(Report report) {
        Map<String, List<Violation>> byPath = new TreeMap<>();
        report.violations().forEach(v -> byPath.computeIfAbsent(v.path(), path -> new ArrayList<>())
                .add(v));
        return byPath;
    }

    /** How many violations are gone. */
    public int fixed() {
        return changes.stream()
                .flatMap(change -> change.fixed().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Whose charset is said where no file says it, so that the configuration must change with the files; or null. */
    public @Nullable String staleConfiguration() {
        Set<String> words = new TreeSet<>();
        for (Change change : changes) {
            if (change.needsConfiguration()) {
                words.add(change.from().describe());
            }
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }
}
