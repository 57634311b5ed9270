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
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks all resources of a module; one bad file never hides another's violations. */
public final class ProjectLinter {
    private final Settings settings;
    private final List<Rule> rules;
    private final Linter linter;
    private final Drafts drafts;
    private final Suppressions suppressions;
    private final @Nullable Collector collector;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<FileFacts> facts = new ArrayList<>();
    private int files;
    private int binaries;
    private int binariesByAttributes;
    private long bytes;

    private ProjectLinter(Settings settings, List<Rule> rules, Drafts drafts, @Nullable Collector collector) {
        this.settings = settings;
        this.rules = rules;
        this.drafts = drafts;
        this.linter = new Linter(settings, rules);
        this.suppressions = new Suppressions(settings, linter, rules);
        this.collector = collector;
    }

    /**
     * Runs every rule over every file.
     *
     * @throws SchemaException before the first file is read, when a schema that one of them needs cannot be used
     */
    public static Report lint(Settings settings, Progress progress) {
        return lint(settings, progress, Rules.all());
    }

    /** Runs these rules over every file. */
    static Report lint(Settings settings, Progress progress, List<Rule> rules) {
        return lint(settings, progress, rules, Drafts.NONE);
    }

    /** The same with what {@code drafts} holds instead of the files. */
    static Report lint(Settings settings, Progress progress, List<Rule> rules, Drafts drafts) {
        return new ProjectLinter(settings, rules, drafts, null).run(progress);
    }

    /** Shows every file and every bundle to the collector, which judges nothing; the report has notes, but no violations. */
    static Report collect(Settings settings, Progress progress, Collector collector) {
        return new ProjectLinter(settings, List.of(), Drafts.NONE, collector).run(progress);
    }

    private Report run(Progress progress) {
        long start = System.nanoTime();
        ResourceFinder finder = new ResourceFinder(settings);
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
        int done = 0;
        for (FoundFile file : found) {
            byPath.put(file.path(), file);
            Linter.Result result = check(file, bundle(file, bundles), styles, attributes);
            facts.add(result == null ? FileFacts.unread(file.path()) : result.facts());
            tell(file, result);
            bundleLinter.accept(file, result);
            outputLinter.accept(file, result);
            progress.files(++done, found.size());
        }
        violations.addAll(linter.decided());
        violations.addAll(bundleLinter.violations());
        notes.addAll(bundleLinter.notes());
        outputLinter.finish(styles);
        violations.addAll(outputLinter.violations());
        notes.addAll(outputLinter.notes());
        checkTree(byPath);
        List<Suppressed> suppressed = suppressions.apply(violations);
        violations.sort(null);
        notes.sort(Comparator.comparing(Note::path).thenComparing(Note::message));
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        return new Report(violations, notes, files, binaries, binariesByAttributes, bytes, duration, suppressed);
    }

    private void tell(FoundFile file, Linter.@Nullable Result result) {
        if (collector == null) {
            return;
        }
        if (result != null) {
            collector.read(file, result);
        } else {
            Note last = notes.isEmpty() ? null : notes.get(notes.size() - 1);
            collector.unread(file, last != null && last.path().equals(file.path()) ? last.message() : null);
        }
    }

    private Linter.@Nullable Result check(
            FoundFile file, @Nullable BundleName bundle, EditorConfigs styles, GitAttributes attributes) {
        if (attributes.isBinary(file.file())) {
            binaries++;
            binariesByAttributes++;
            return null;
        }
        long most = Math.min(settings.maxFileSize(), FileReader.MOST);
        if (file.size() > most) {
            String limit = most < settings.maxFileSize() ? "can be checked" : "are checked (textproof.maxFileSize)";
            notes.add(Note.skip(
                    file.path(),
                    String.format(Locale.ROOT, "%,d bytes are more than the %,d that %s", file.size(), most, limit)));
            return null;
        }
        try {
            Draft draft = drafts.of(file);
            Optional<byte[]> content = draft == null ? FileReader.read(file, most) : Optional.of(draft.bytes());
            if (content.isEmpty()) {
                binaries++;
                return null;
            }
            Linter.Result result = linter.lint(
                    file,
                    content.get(),
                    attributes.withEncoding(file.file(), styles.properties(file.file())),
                    bundle,
                    draft == null ? null : draft.converted());
            drafts.read(file, result);
            suppressions.read(file, result);
            files++;
            bytes += content.get().length;
            violations.addAll(result.violations());
            notes.addAll(result.notes());
            return collector == null ? result : linter.parsed(file, result);
        } catch (IOException e) {
            notes.add(Note.problem(file.path(), FileReader.reason(e)));
        } catch (OutOfMemoryError e) {
            // Nothing of the file is kept, so the next one finds the memory free again.
            notes.add(
                    Note.problem(
                            file.path(),
                            "needs more memory than Java has here: raise it (MAVEN_OPTS=-Xmx4g) or lower textproof.maxFileSize"));
        }
        return null;
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
            violations.add(new Violation(rule.info().id(), severity, file.path(), place, place, message, "", null));
        }
    }
}
