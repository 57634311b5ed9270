package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TreeRule;
import io.github.textproof.schema.SchemaException;
import io.github.textproof.source.BundleName;
import io.github.textproof.source.FileFacts;
import io.github.textproof.source.Format;
import io.github.textproof.source.Location;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks all resources of a module; one bad file never hides another's violations. */
public final class ProjectLinter {
    private final Settings settings;
    private final List<Rule> rules;
    private final Linter linter;
    private final Drafts drafts;
    private final Cache cache;
    private final Suppressions suppressions;
    private final @Nullable Collector collector;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<FileFacts> facts = new ArrayList<>();
    private int files;
    private int binaries;
    private int binariesByAttributes;
    private long bytes;

    private ProjectLinter(
            Settings settings, List<Rule> rules, Drafts drafts, @Nullable Collector collector, Cache cache) {
        this.cache = cache;
        this.settings = settings;
        this.drafts = drafts;
        this.linter = new Linter(settings, rules);
        this.rules = linter.configurations.on(rules);
        this.suppressions = new Suppressions(settings, linter, rules);
        this.collector = collector;
    }

    /**
     * Runs every rule over every file.
     *
     * @throws SchemaException before the first file is read, when a schema that one of them needs cannot be used
     */
    public static Report lint(Settings settings, Progress progress) {
        return lint(settings, progress, Cache.none());
    }

    /** The same with what is known from the last run. */
    public static Report lint(Settings settings, Progress progress, Cache cache) {
        long start = System.nanoTime();
        ResourceFinder finder = new ResourceFinder(settings);
        Snapshot snapshot = new Snapshot(cache, settings, finder);
        Report known = snapshot.report();
        return known != null
                ? known.took(Duration.ofNanos(System.nanoTime() - start))
                : new ProjectLinter(settings, Rules.all(), Drafts.NONE, null, cache).run(progress, finder, snapshot);
    }

    /** Runs these rules over every file. */
    static Report lint(Settings settings, Progress progress, List<Rule> rules) {
        return lint(settings, progress, rules, Drafts.NONE);
    }

    /** The same with what {@code drafts} holds instead of the files. */
    static Report lint(Settings settings, Progress progress, List<Rule> rules, Drafts drafts) {
        return new ProjectLinter(settings, rules, drafts, null, Cache.none()).run(progress);
    }

    /** Shows every file and every bundle to the collector, which judges nothing; the report has notes, but no violations. */
    static Report collect(Settings settings, Progress progress, Collector collector) {
        return new ProjectLinter(settings, List.of(), Drafts.NONE, collector, Cache.none()).run(progress);
    }

    private Report run(Progress progress) {
        ResourceFinder finder = new ResourceFinder(settings);
        return run(progress, finder, new Snapshot(Cache.none(), settings, finder));
    }

    private Report run(Progress progress, ResourceFinder finder, Snapshot snapshot) {
        long start = System.nanoTime();
        List<FoundFile> found = finder.find();
        GitIgnore ignored = new GitIgnore();
        // A file that is asked for by its name is meant.
        found.removeIf(file -> settings.files() == null && ignored.isIgnored(file));
        notes.addAll(finder.notes());
        linter.prepare(found);
        Set<String> bundles = bundleBases(found);
        EditorConfigs styles = new EditorConfigs(settings.baseDirectory(), notes);
        GitAttributes attributes = new GitAttributes();
        BundleLinter bundleLinter = new BundleLinter(settings, rules, found, collector);
        OutputLinter outputLinter = new OutputLinter(settings, rules, linter);
        Map<String, FoundFile> byPath = new HashMap<>();
        for (FoundFile file : found) {
            byPath.put(file.path(), file);
        }
        Reuse reuse = new Reuse(cache, settings, linter.tree, bundleLinter, outputLinter);
        new FileFlow(
                        new FileChecker(linter, settings, collector != null),
                        new RuleTimeouts(linter.configurations),
                        (task, outcome) -> {
                            FoundFile file = task.file();
                            List<Directive> directives = take(task, outcome);
                            List<Violation> inOutput = List.of();
                            if (task.known() == null) {
                                bundleLinter.accept(file, outcome.result());
                                inOutput = outputLinter.acceptAlone(file, outcome.result());
                            } else {
                                outputLinter.accept(file, task.known());
                            }
                            reuse.keep(task, outcome, directives, inOutput);
                            progress.files(facts.size(), found.size());
                        })
                .run(reuse.known(tasks(found, bundles, styles, attributes)));
        violations.addAll(linter.decided());
        violations.addAll(bundleLinter.violations());
        notes.addAll(bundleLinter.notes());
        outputLinter.finish(styles);
        violations.addAll(outputLinter.violations());
        notes.addAll(outputLinter.notes());
        checkTree(byPath);
        reuse.write();
        List<Suppressed> suppressed = suppressions.apply(violations);
        violations.sort(null);
        notes.sort(Comparator.comparing(Note::path).thenComparing(Note::message));
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        Report report =
                new Report(violations, notes, files, binaries, binariesByAttributes, bytes, duration, suppressed);
        if (!report.hasProblems()) {
            snapshot.keep(report, reuse.all(found.size()), ignored.indexes());
        }
        return report;
    }

    /** What is known of each file before it is read. */
    private List<Task> tasks(
            List<FoundFile> found, Set<String> bundles, EditorConfigs styles, GitAttributes attributes) {
        List<Task> tasks = new ArrayList<>(found.size());
        FoundFile before = null;
        boolean isStyled = false;
        boolean isAttributed = false;
        for (FoundFile file : found) {
            if (before == null || !file.isBeside(before)) {
                Path directory = file.file().resolveSibling("");
                isStyled = styles.isGoverned(directory);
                isAttributed = attributes.isGoverned(directory);
                before = file;
            }
            Map<String, String> style = isStyled ? styles.properties(file.file()) : Map.of();
            tasks.add(new Task(
                    file,
                    isAttributed ? attributes.withEncoding(file.file(), style) : style,
                    bundle(file, bundles),
                    isAttributed && attributes.isBinary(file.file()),
                    drafts.of(file)));
        }
        return tasks;
    }

    /** Adds what came of a file to the report, and gives the comments in it that turn rules off. */
    private List<Directive> take(Task task, Outcome outcome) {
        FoundFile file = outcome.file();
        Linter.Result result = outcome.result();
        facts.add(outcome.facts());
        violations.addAll(outcome.violations());
        notes.addAll(outcome.notes());
        bytes += outcome.bytes();
        switch (outcome.kind()) {
            case CHECKED -> files++;
            case BINARY -> binaries++;
            case BINARY_BY_ATTRIBUTES -> {
                binaries++;
                binariesByAttributes++;
            }
            case UNREAD -> {}
        }
        CachedFile known = task.known();
        List<Directive> directives = known != null
                ? known.directives()
                : result == null ? List.of() : Directives.of(result.resource(), result.text());
        suppressions.read(file, directives);
        if (known != null) {
            linter.tree.take(file.path(), known.surroundings());
        }
        if (result != null) {
            drafts.read(file, result);
        }
        if (collector != null && result != null) {
            collector.read(file, result);
        } else if (collector != null) {
            collector.unread(
                    file,
                    outcome.notes().isEmpty() ? null : outcome.notes().get(0).message());
        }
        return directives;
    }

    /** The bases that have a member with a locale, or a name that bundles have. */
    private static Set<String> bundleBases(List<FoundFile> found) {
        Set<String> bases = new HashSet<>();
        for (FoundFile file : found) {
            if (Format.of(file.path()) == Format.PROPERTIES) {
                BundleName name = BundleName.of(file.path());
                if (name.isWellKnown()) {
                    bases.add(name.base());
                }
            }
        }
        return bases;
    }

    private static @Nullable BundleName bundle(FoundFile file, Set<String> bases) {
        if (Format.of(file.path()) != Format.PROPERTIES) {
            return null;
        }
        BundleName name = BundleName.of(file.path());
        return bases.contains(name.base()) ? name : null;
    }

    private void checkTree(Map<String, FoundFile> byPath) {
        for (Rule rule : rules) {
            if (rule instanceof TreeRule treeRule) {
                try {
                    treeRule.check(
                            facts,
                            (file, message, ceiling) -> report(rule, byPath.get(file.path()), file, message, ceiling));
                } catch (RuntimeException | StackOverflowError e) {
                    notes.add(Linter.failure("", rule, e));
                }
            }
        }
    }

    private void report(Rule rule, @Nullable FoundFile found, FileFacts file, String message, Severity ceiling) {
        if (found == null
                || found.kind() == Root.Kind.TEST
                        && settings.testResources() != Settings.TestResources.FULL
                        && !Rules.runsOnTests(rule)) {
            return;
        }
        Severity configured = linter.configuredSeverity(rule, found.path(), found.pathInRoot());
        Severity severity = (configured != null ? configured : rule.info().severity()).min(ceiling);
        if (severity != Severity.OFF) {
            Location place = file.place();
            violations.add(new Violation(rule.id(), severity, file.path(), place, place, message, "", null));
        }
    }
}
