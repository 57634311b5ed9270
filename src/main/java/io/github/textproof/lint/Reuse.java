package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.rule.structure.RuleTimeout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Knows which files need not be checked, because nothing has changed that their results depend on, and keeps the results of this run for the next one.
 *
 * <p>A file is the same when its size and time stamp are; where the time stamp is another one, or so young that a change may not show in it, when its content has
 * the same digest. Besides, what is known of it before it is read must be the same, what it was told of the files around it, and what the build made of it. Of
 * a bundle all files are the same, or all are checked.
 */
final class Reuse {
    /** The clocks of file systems are that coarse, in nanoseconds. */
    static final long DOUBT = TimeUnit.SECONDS.toNanos(2);

    private final Cache cache;
    private final @Nullable String configuration;
    private final Tree tree;
    private final BundleLinter bundles;
    private final OutputLinter outputs;
    private final CachedFiles before;
    private final CachedFiles now = CachedFiles.empty(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));
    private final Map<String, CachedFile> hits = new HashMap<>();
    private final Map<String, String> contexts = new HashMap<>();
    /** Whether what is kept now differs from what was read. */
    private boolean isNews;

    Reuse(Cache cache, Settings settings, Tree tree, BundleLinter bundles, OutputLinter outputs) {
        this.configuration = cache.isOn() ? CacheKey.of(settings) : null;
        this.cache = cache;
        this.tree = tree;
        this.bundles = bundles;
        this.outputs = outputs;
        CachedFiles kept =
                configuration == null ? null : cache.read(Cache.Kind.FILES, configuration, CachedFiles::read);
        this.before = kept == null ? CachedFiles.empty(0) : kept;
    }

    private boolean isOn() {
        return configuration != null;
    }

    /** The tasks, those known whose result is known. */
    List<Task> known(List<Task> tasks) {
        if (before.files().isEmpty()) {
            return tasks;
        }
        for (Task task : tasks) {
            CachedFile hit = hit(task);
            if (hit != null) {
                hits.put(task.file().path(), hit);
            }
        }
        bundles.reuse(hits.keySet(), before.bundles());
        List<Task> known = new ArrayList<>(tasks.size());
        for (Task task : tasks) {
            known.add(task.known(hits.get(task.file().path())));
        }
        return known;
    }

    private @Nullable CachedFile hit(Task task) {
        FoundFile file = task.file();
        CachedFile kept = before.files().get(file.path());
        if (kept == null || kept.size() != file.size() || !kept.context().equals(context(task))) {
            return null;
        }
        boolean sameStamp = kept.modified() == file.modified() && file.modified() < before.since() - DOUBT;
        if (!sameStamp && !hasSameContent(file, kept)) {
            return null;
        }
        return tree.holds(kept.surroundings())
                        && kept.targets() != null
                        && kept.targets().equals(outputs.targets(file))
                ? touched(kept, file.modified())
                : null;
    }

    private CachedFile touched(CachedFile kept, long modified) {
        if (kept.modified() == modified) {
            return kept;
        }
        isNews = true;
        return kept.touched(modified);
    }

    private static boolean hasSameContent(FoundFile file, CachedFile kept) {
        if (kept.digest() == 0) {
            return false;
        }
        try {
            byte[] bytes = Files.readAllBytes(file.file());
            return bytes.length == kept.size() && Cache.digest(bytes, 0) == kept.digest();
        } catch (IOException | OutOfMemoryError e) {
            return false;
        }
    }

    /** What is known of a file before it is read. */
    private String context(Task task) {
        String style = task.style().isEmpty() ? "" : new TreeMap<>(task.style()).toString();
        String text = task.file().kind()
                + (task.bundle() == null ? " " : " bundle ")
                + (task.isBinary() ? "binary " : "")
                + style;
        return contexts.computeIfAbsent(text, each -> each);
    }

    /**
     * Keeps what came of a file.
     *
     * @param inOutput what was found in what the build made of it; null when that cannot be kept
     */
    void keep(Task task, Outcome outcome, List<Directive> directives, @Nullable List<Violation> inOutput) {
        FoundFile file = task.file();
        CachedFile known = task.known();
        if (known != null) {
            now.files().put(file.path(), known);
        } else if (isOn() && inOutput != null && isRepeatable(outcome)) {
            isNews = true;
            Linter.Result result = outcome.result();
            now.files()
                    .put(
                            file.path(),
                            new CachedFile(
                                    file.size(),
                                    file.modified(),
                                    result == null
                                            ? 0
                                            : Cache.digest(result.resource().bytes(), 0),
                                    context(task),
                                    outcome.kind(),
                                    outcome.bytes(),
                                    outcome.facts().charset(),
                                    outcome.facts().writing(),
                                    outcome.facts().place(),
                                    outcome.violations(),
                                    outcome.notes(),
                                    directives,
                                    result == null ? CachedFile.Surroundings.NONE : result.surroundings(),
                                    outputs.targets(file),
                                    inOutput,
                                    outputs.keys(result)));
        }
    }

    /** Trouble, and what took too long or too much memory, may be gone the next time. */
    private static boolean isRepeatable(Outcome outcome) {
        return outcome.notes().stream().noneMatch(Note::problem)
                && outcome.notes().stream().noneMatch(note -> note.message().contains(FileChecker.MEMORY))
                && outcome.violations().stream().noneMatch(each -> each.rule().equals(RuleTimeout.ID));
    }

    /** Writes what was kept, unless that is what was read. */
    void write() {
        if (configuration != null
                && (isNews || now.files().size() != before.files().size())) {
            now.bundles().putAll(bundles.results());
            cache.write(Cache.Kind.FILES, configuration, now::write);
        }
    }

    /** What so many files gave; null when that of some cannot be kept. */
    @Nullable
    Collection<CachedFile> all(int files) {
        return now.files().size() == files ? now.files().values() : null;
    }
}
