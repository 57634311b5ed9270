package io.github.textproof.lint;

import io.github.textproof.fix.Digest;
import io.github.textproof.fix.RefusedException;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.TreeRule;
import io.github.textproof.source.CharsetDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Works out what fixing all files of a module makes of them; nothing is written.
 *
 * <p>The first round reads every file and fixes each by itself. The next ones check all files again with the drafts in the place of what
 * they are to replace, for the rules that compare files: what these can fix is fixed then, and a draft that brings a violation anywhere is
 * dropped. When a round changes nothing, that is the plan.
 */
public final class ProjectFixer {
    private final Settings settings;
    private final FixSettings fixes;
    private final List<Rule> rules;
    private final FileFixer fixer;
    private final boolean comparesAndFixes;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Map<String, FixPlan.Origin> origins = new HashMap<>();
    private final Map<String, FileFixer.Seen> seen = new HashMap<>();
    private final Map<String, Set<String>> refusals = new TreeMap<>();
    /** What was fixed by rules that compare files. */
    private final Set<String> compared = new HashSet<>();
    /** The files in which such fixes did harm, with the reason: they get their own fixes only. */
    private final Map<String, String> alone = new HashMap<>();
    /** The files that stay as they are, whatever could be fixed in them. */
    private final Set<String> givenUp = new HashSet<>();

    private final Set<String> changed = new HashSet<>();

    private ProjectFixer(Settings settings, FixSettings fixes, List<Rule> rules) {
        this.settings = settings;
        this.fixes = fixes;
        this.rules = rules;
        this.fixer = new FileFixer(new Linter(settings, rules), fixes);
        this.comparesAndFixes = rules.stream()
                .anyMatch(rule -> rule instanceof BundleRule && rule.info().fixable());
    }

    /** The plan for these files. */
    public static FixPlan plan(Settings settings, FixSettings fixes, Progress progress) {
        return plan(settings, fixes, progress, Rules.all());
    }

    static FixPlan plan(Settings settings, FixSettings fixes, Progress progress, List<Rule> rules) {
        return new ProjectFixer(settings, fixes, rules).run(progress);
    }

    private FixPlan run(Progress progress) {
        Drafts inPlace = new Drafts() {
            @Override
            public @Nullable Draft of(FoundFile file) {
                return drafts.get(file.path());
            }

            @Override
            public void read(FoundFile file, Linter.Result result) {
                improve(file, result);
            }
        };
        Report before = ProjectLinter.lint(settings, progress, rules, inPlace);
        Report now = before;
        fixCompared(now);
        for (int round = 1; !changed.isEmpty(); round++) {
            if (round >= FileFixer.MOST_STEPS) {
                giveUp(changed, "its fixes do not come to an end");
            }
            changed.clear();
            now = ProjectLinter.lint(settings, progress, rules, inPlace);
            dropHarmful(before, now);
            fixCompared(now);
        }
        alone.forEach(this::refuse);
        return FixPlan.of(fixes, before, now, drafts, origins, refusals);
    }

    /** Fixes a file, or its draft, by itself. */
    private void improve(FoundFile file, Linter.Result result) {
        String path = file.path();
        Draft old = drafts.get(path);
        if (comparesAndFixes) {
            seen.put(
                    path,
                    new FileFixer.Seen(
                            file,
                            result.resource().style(),
                            result.resource().bundle(),
                            Digest.of(result.resource().bytes())));
        }
        if (givenUp.contains(path)) {
            return;
        }
        FileFixer.Outcome outcome = fixer.fix(file, result, old == null ? null : old.converted());
        refusals.remove(path);
        if (!outcome.refusals().isEmpty()) {
            refusals.put(path, new TreeSet<>(outcome.refusals()));
        }
        if (outcome.draft() != null) {
            if (old == null) {
                CharsetDecision charset = result.resource().charset();
                origins.put(
                        path,
                        new FixPlan.Origin(
                                file.file(), Digest.of(result.resource().bytes()), charset));
            }
            drafts.put(path, outcome.draft());
            changed.add(path);
        }
    }

    /** Applies the fixes of rules that compare files, to files that nothing else has changed in this round. */
    private void fixCompared(Report report) {
        Map<String, List<Violation>> byPath = new TreeMap<>();
        for (Violation violation : report.violations()) {
            if (Rules.find(violation.rule()) instanceof BundleRule
                    && fixes.applies(violation)
                    && !givenUp.contains(violation.path())
                    && !alone.containsKey(violation.path())
                    && !changed.contains(violation.path())) {
                byPath.computeIfAbsent(violation.path(), path -> new ArrayList<>())
                        .add(violation);
            }
        }
        for (Map.Entry<String, List<Violation>> each : byPath.entrySet()) {
            FileFixer.Seen file = seen.get(each.getKey());
            if (file != null) {
                fixCompared(each.getKey(), file, each.getValue());
            }
        }
    }

    private void fixCompared(String path, FileFixer.Seen file, List<Violation> violations) {
        Draft old = drafts.get(path);
        try {
            byte[] bytes = old == null ? Files.readAllBytes(file.file().file()) : old.bytes();
            if (!Digest.of(bytes).equals(file.digest())) {
                throw new RefusedException("it changed while it was being checked");
            }
            FileFixer.Compared fixed = fixer.fixCompared(file, bytes, old == null ? null : old.converted(), violations);
            if (old == null) {
                origins.put(path, new FixPlan.Origin(file.file().file(), file.digest(), fixed.charset()));
            }
            drafts.put(path, fixed.draft());
            changed.add(path);
            compared.add(path);
        } catch (RefusedException e) {
            refuse(path, Census.of(violations).keySet().iterator().next() + " not fixed: " + e.getMessage());
        } catch (IOException e) {
            refuse(path, FileReader.reason(e));
        }
    }

    private void refuse(String path, String reason) {
        refusals.computeIfAbsent(path, key -> new TreeSet<>()).add(reason);
    }

    /** Drops the drafts that have brought violations, in themselves or, as far as that can be told, elsewhere. */
    private void dropHarmful(Report before, Report now) {
        Map<String, Map<String, Integer>> then = byPath(before);
        Set<String> harmful = new TreeSet<>();
        String reason = "";
        for (Map.Entry<String, Map<String, Integer>> file : byPath(now).entrySet()) {
            Map<String, Integer> old = then.getOrDefault(file.getKey(), Map.of());
            for (Map.Entry<String, Integer> rule : file.getValue().entrySet()) {
                if (isCompared(rule.getKey()) && rule.getValue() > old.getOrDefault(rule.getKey(), 0)) {
                    reason = "then " + file.getKey() + " would have: " + example(now, file.getKey(), rule.getKey());
                    harmful.addAll(culprits(file.getKey()));
                }
            }
        }
        for (String path : Set.copyOf(harmful)) {
            if (compared.remove(path)) {
                alone.put(path, "not all is fixed: " + reason);
                drafts.remove(path);
                origins.remove(path);
                changed.add(path);
                harmful.remove(path);
            }
        }
        giveUp(harmful, reason);
    }

    private static String example(Report report, String path, String rule) {
        return report.violations().stream()
                        .filter(v -> v.path().equals(path) && v.rule().equals(rule))
                        .map(Violation::message)
                        .findFirst()
                        .orElse("")
                + " (" + rule + ")";
    }

    /** Rules that look at one file were asked when it was fixed. */
    private static boolean isCompared(String id) {
        Rule rule = Rules.find(id);
        return rule instanceof BundleRule || rule instanceof TreeRule || id.equals("broken-link");
    }

    private Set<String> culprits(String path) {
        if (drafts.containsKey(path)) {
            return Set.of(path);
        }
        String directory = path.substring(0, path.lastIndexOf('/') + 1);
        Set<String> beside = new HashSet<>();
        for (String other : drafts.keySet()) {
            if (other.startsWith(directory)) {
                beside.add(other);
            }
        }
        return beside.isEmpty() ? Set.copyOf(drafts.keySet()) : beside;
    }

    private void giveUp(Set<String> paths, String reason) {
        for (String path : Set.copyOf(paths)) {
            if (givenUp.add(path)) {
                refusals.put(path, new TreeSet<>(Set.of("not fixed: " + reason)));
                drafts.remove(path);
                origins.remove(path);
                changed.add(path);
            }
        }
    }

    private Map<String, Map<String, Integer>> byPath(Report report) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Violation violation : report.violations()) {
            if (violation.severity().compareTo(fixes.least()) < 0) {
                continue;
            }
            counts.computeIfAbsent(violation.path(), path -> new TreeMap<>()).merge(violation.rule(), 1, Integer::sum);
        }
        return counts;
    }
}
