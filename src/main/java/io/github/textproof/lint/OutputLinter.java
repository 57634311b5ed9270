package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.output.Block;
import io.github.textproof.output.Classes;
import io.github.textproof.output.Pair;
import io.github.textproof.output.Side;
import io.github.textproof.rule.ByteRule;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.Rule;
import io.github.textproof.source.BinaryDetector;
import io.github.textproof.source.Decoded;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the build made of the files with the files, each pair as soon as its source is read. A text that the build changed is checked
 * anew by the rules about bytes and syntax; what they find in the source as well is not repeated.
 */
final class OutputLinter {
    private final Settings settings;
    private final Linter linter;
    private final List<Rule> rules;
    private final Pairing pairing;
    private final Targets targets;
    private final OutputRun run;
    private final List<Note> notes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Linter checker;

    OutputLinter(Settings settings, List<Rule> rules, Linter linter) {
        this.settings = settings;
        this.linter = linter;
        this.rules = rules;
        this.pairing = new Pairing(settings.baseDirectory(), settings.output().blocks());
        this.targets = new Targets(settings, pairing);
        this.run = new OutputRun(settings, rules, notes);
    }

    private boolean isIdle() {
        return settings.output().blocks().isEmpty() || run.isIdle();
    }

    /** What was found so far; what depends on other files is decided by {@link #finish}. */
    List<Violation> violations() {
        return run.violations();
    }

    List<Note> notes() {
        return notes;
    }

    /** Takes a file of the module with what it gave; null when it is binary or could not be read. */
    void accept(FoundFile file, Linter.@Nullable Result result) {
        if (isIdle()) {
            return;
        }
        seen.add(file.path());
        run.learn(OutputRun.keys(result));
        for (Pairing.Match match : pairing.of(file)) {
            try {
                check(file, result, match);
            } catch (IOException e) {
                notes.add(Note.problem(path(match.target()), FileReader.reason(e)));
            }
        }
    }

    /**
     * Takes a file of the module with what it gave.
     *
     * @return what was found; null when that depends on more than the file and what was made of it
     */
    @Nullable
    List<Violation> acceptAlone(FoundFile file, Linter.@Nullable Result result) {
        int before = run.violations().size();
        int open = run.openQuestions();
        int troubles = notes.size();
        accept(file, result);
        boolean alone = run.openQuestions() == open && notes.size() == troubles;
        run.closeQuestions();
        return alone
                ? List.copyOf(run.violations().subList(before, run.violations().size()))
                : null;
    }

    /** Takes a file with what it gave in an earlier run. */
    void accept(FoundFile file, CachedFile known) {
        if (isIdle()) {
            return;
        }
        seen.add(file.path());
        run.learn(known.keys());
        run.violations().addAll(known.inOutput());
        for (Pairing.Match match : pairing.of(file)) {
            try {
                // What is found there is known: it is asked for what there is to note of it.
                targets.isMade(file, match);
            } catch (IOException e) {
                notes.add(Note.problem(path(match.target()), FileReader.reason(e)));
            }
        }
    }

    /** The keys to remember of a file. */
    List<String> keys(Linter.@Nullable Result result) {
        return isIdle()
                        || settings.output().blocks().stream()
                                .noneMatch(each -> each.block().isFiltering())
                ? List.of()
                : OutputRun.keys(result);
    }

    /** What was made of a file, as text that changes with it; null when what is found in it depends on more. */
    @Nullable
    List<String> targets(FoundFile file) {
        return isIdle() ? List.of() : targets.state(file);
    }

    /** Looks at what only the blocks name, and decides what depends on all files. */
    void finish(EditorConfigs styles) {
        if (isIdle()) {
            return;
        }
        for (FoundFile file : others()) {
            try {
                accept(file, read(file, styles));
            } catch (IOException e) {
                notes.add(Note.problem(file.path(), FileReader.reason(e)));
            }
        }
        if (settings.files() == null && !pairing.changesNames()) {
            new Orphans(settings, pairing, notes).find().forEach(run::check);
        }
        run.finish();
        try (Classes classes = settings.output().classes()) {
            classes.remarks().forEach(remark -> notes.add(Note.info(targets.place(), remark)));
        }
        notes.addAll(targets.notes());
    }

    /** The files that are copied, but not among those that are checked. */
    private List<FoundFile> others() {
        List<Root> roots = settings.output().blocks().stream()
                .map(ResourceBlock::root)
                .filter(root -> !settings.roots().contains(root))
                .toList();
        List<FoundFile> others = new ArrayList<>();
        for (Root root : roots) {
            Settings only = settings.withRoots(List.of(root));
            if (settings.files() == null && isExact(root)) {
                // The directory may be the module's, with everything in it.
                Path directory = settings.baseDirectory().resolve(root.directory());
                only = only.withFiles(root.includes().stream()
                        .map(directory::resolve)
                        .filter(Files::exists)
                        .toList());
            }
            new ResourceFinder(only)
                    .find().stream().filter(file -> seen.add(file.path())).forEach(others::add);
        }
        return others;
    }

    /** Whether the includes are names of files, not patterns. */
    private static boolean isExact(Root root) {
        return !root.includes().isEmpty()
                && root.includes().stream()
                        .noneMatch(each -> each.contains("*") || each.contains("?") || each.endsWith("/"));
    }

    private Linter.@Nullable Result read(FoundFile file, EditorConfigs styles) throws IOException {
        boolean matters = pairing.of(file).stream()
                .anyMatch(match ->
                        match.forRules().stream().anyMatch(Block::isFiltering) || Files.exists(match.target()));
        if (!matters || file.size() > settings.maxFileSize()) {
            return null;
        }
        Optional<byte[]> content = FileReader.read(file, Math.min(settings.maxFileSize(), FileReader.MOST));
        return content.isEmpty() ? null : checker().lint(file, content.get(), styles.properties(file.file()), null);
    }

    private void check(FoundFile file, Linter.@Nullable Result result, Pairing.Match match) throws IOException {
        boolean binary = result == null && isBinary(file.file(), file.path());
        if (result == null && !binary) {
            return;
        }
        Side source = new Side(
                file.path(),
                file.size(),
                binary,
                result == null ? null : result.resource(),
                result == null ? null : result.text());
        Path target = match.target();
        if (!targets.isMade(file, match) || target.equals(file.file())) {
            run.check(file, new Pair(source, null, match.forRules(), -1));
            return;
        }
        long difference = Files.mismatch(file.file(), target);
        if (difference >= 0
                && pairing.hasSource(
                        target,
                        PathNames.resolve(settings.baseDirectory(), file.path()).normalize())) {
            // It may as well be the other one's.
            run.check(file, new Pair(source, null, match.forRules(), -1));
            return;
        }
        if (difference < 0 || result == null) {
            boolean stillBinary = difference < 0 ? binary : isBinary(target, file.path());
            Side same = new Side(path(target), Files.size(target), stillBinary, source.resource(), source.text());
            run.check(file, new Pair(source, same, match.forRules(), difference));
            return;
        }
        checkChanged(file, source, result, match, difference);
    }

    /** A text that the build changed. */
    private void checkChanged(FoundFile file, Side source, Linter.Result result, Pairing.Match match, long difference)
            throws IOException {
        Path target = match.target();
        FoundFile made = new FoundFile(file.path(), file.pathInRoot(), target, Files.size(target), file.kind());
        if (made.size() > settings.maxFileSize()) {
            return;
        }
        Optional<byte[]> content = FileReader.read(made, Math.min(settings.maxFileSize(), FileReader.MOST));
        if (content.isEmpty()) {
            Side binary = new Side(path(target), made.size(), true, null, null);
            run.check(file, new Pair(source, binary, match.forRules(), difference));
            return;
        }
        Resource was = result.resource();
        Resource resource = linter.resource(made, content.get(), was.style(), was.bundle());
        Decoded decoded = Decoder.decode(resource);
        Side side = new Side(path(target), made.size(), false, resource, decoded.text());
        if (!run.check(file, new Pair(source, side, match.forRules(), difference))) {
            checker().prepare(List.of(made));
            Linter.Result again = checker().lint(made, content.get(), was.style(), was.bundle());
            run.learn(OutputRun.keys(again));
            run.addNew(again.violations(), result.violations(), path(target));
            again.notes().stream().filter(Note::problem).forEach(notes::add);
        }
    }

    /** The rules that ask whether a program can read a text: what filtering puts in may break that, and nothing else. */
    private Linter checker() {
        Linter known = checker;
        if (known == null) {
            known = new Linter(
                    settings,
                    rules.stream()
                            .filter(rule -> rule instanceof ByteRule || rule instanceof FormatRule)
                            .toList());
            checker = known;
        }
        return known;
    }

    private static boolean isBinary(Path file, String path) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(BinaryDetector.HEAD);
            return BinaryDetector.isBinary(head, head.length, Format.of(path));
        }
    }

    private String path(Path target) {
        return PathNames.relative(settings.baseDirectory(), target);
    }
}
