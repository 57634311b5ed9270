package io.github.textproof.baseline;

import io.github.textproof.lint.PathNames;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Settings;
import io.github.textproof.lint.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the violations in what has changed since a branch was left: in files whose content differs from that of the merge base, committed
 * or not, or only in their changed lines.
 *
 * <p>All files are checked, so that rules that compare files see all of them; only those with violations are compared with git's. In doubt a
 * file has changed.
 */
public final class Ratchet {
    private final Repository repository;
    private final RevCommit base;
    private final boolean lines;
    private final Map<Path, Optional<EditList>> changes = new HashMap<>();
    private @Nullable Map<ObjectId, List<String>> contents;

    private Ratchet(Repository repository, RevCommit base, boolean lines) {
        this.repository = repository;
        this.base = base;
        this.lines = lines;
    }

    /**
     * A report with what counts.
     *
     * @param report the violations in what has changed
     * @param since the commit that was compared with, shortened
     * @param others how many violations are left out
     */
    public record Outcome(Report report, String since, int others) {}

    /**
     * The violations in what has changed since HEAD and {@code ref} parted.
     *
     * @param lines whether only changed lines count, not the whole files
     * @throws IOException when that cannot be told, with the reason in words; then everything must count
     */
    public static Outcome apply(Report report, Settings settings, String ref, boolean lines) throws IOException {
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(settings.baseDirectory().toFile());
        if (builder.getGitDir() == null) {
            throw new IOException("this is no git repository");
        }
        try (Repository repository = builder.setMustExist(true).build();
                RevWalk walk = new RevWalk(repository)) {
            if (repository.isBare()) {
                throw new IOException("this repository has no work tree");
            }
            RevCommit base = mergeBase(repository, walk, ref);
            Ratchet ratchet = new Ratchet(repository, base, lines);
            List<Violation> open = new ArrayList<>();
            for (Violation violation : report.violations()) {
                if (ratchet.counts(
                        violation,
                        PathNames.resolve(settings.baseDirectory(), violation.path())
                                .normalize())) {
                    open.add(violation);
                }
            }
            return new Outcome(
                    report.with(open, report.suppressed()),
                    base.abbreviate(8).name(),
                    report.violations().size() - open.size());
        }
    }

    private static RevCommit mergeBase(Repository repository, RevWalk walk, String ref) throws IOException {
        boolean shallow = Files.exists(repository.getCommonDirectory().toPath().resolve("shallow"));
        String hint = shallow
                ? "; this clone is shallow: fetch the history, with git fetch --unshallow or fetch-depth: 0"
                : "";
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            throw new IOException("there is no commit yet");
        }
        try {
            ObjectId other = repository.resolve(ref + "^{commit}");
            if (other == null) {
                throw new IOException("'" + ref + "' is not known here" + hint);
            }
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(head));
            walk.markStart(walk.parseCommit(other));
            RevCommit found = walk.next();
            if (found == null) {
                throw new IOException("HEAD and '" + ref + "' have no common commit here" + hint);
            }
            walk.parseBody(found);
            return found;
        } catch (RevisionSyntaxException | IncorrectObjectTypeException e) {
            throw new IOException("'" + ref + "' is no name of a branch or commit", e);
        } catch (MissingObjectException e) {
            throw new IOException("the history is not complete here" + hint, e);
        }
    }

    private boolean counts(Violation violation, Path file) throws IOException {
        Optional<EditList> edits = changes.get(file);
        if (edits == null) {
            edits = Optional.ofNullable(edits(file));
            changes.put(file, edits);
        }
        if (edits.isEmpty()) {
            return true;
        }
        if (!lines || violation.fingerprint().isEmpty()) {
            return !edits.get().isEmpty();
        }
        int first = violation.start().line() - 1;
        int last = Math.max(first, violation.end().line() - 1);
        return edits.get().stream().anyMatch(edit -> touches(edit, first, last));
    }

    /** Whether the edit has to do with lines {@code [first, last]}, from 0: where lines are gone their neighbours have changed. */
    private static boolean touches(Edit edit, int first, int last) {
        return edit.getBeginB() == edit.getEndB()
                ? edit.getBeginB() >= first && edit.getBeginB() <= last + 1
                : edit.getBeginB() <= last && edit.getEndB() > first;
    }

    /** How the file differs from the one in the base; null when there is none, or when that cannot be told. */
    private @Nullable EditList edits(Path file) throws IOException {
        Path workTree = repository.getWorkTree().toPath().toRealPath();
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Path real = file.toRealPath();
        if (!real.startsWith(workTree)) {
            return null;
        }
        byte[] now = Files.readAllBytes(real);
        String path = workTree.relativize(real).toString().replace('\\', '/');
        try (TreeWalk walk = TreeWalk.forPath(repository, path, base.getTree())) {
            if (walk == null) {
                return isRenamed(now, workTree) ? new EditList() : null;
            }
            ObjectLoader loader = repository.open(walk.getObjectId(0));
            if (loader.getType() != Constants.OBJ_BLOB) {
                return null;
            }
            byte[] then = loader.getBytes();
            RawText old = new RawText(then);
            // What git has checked out with CR LF is the same text.
            RawText text =
                    new RawText(RawText.isCrLfText(now) && !RawText.isCrLfText(then) ? withoutReturns(now) : now);
            return new HistogramDiff().diff(RawTextComparator.DEFAULT, old, text);
        } catch (MissingObjectException e) {
            return null;
        }
    }

    /** Whether the base has a file with just this content that is gone: its name is all that has changed. */
    private boolean isRenamed(byte[] now, Path workTree) throws IOException {
        Map<ObjectId, List<String>> known = contents;
        if (known == null) {
            known = new HashMap<>();
            try (TreeWalk walk = new TreeWalk(repository)) {
                walk.setRecursive(true);
                walk.addTree(base.getTree());
                while (walk.next()) {
                    known.computeIfAbsent(walk.getObjectId(0), id -> new ArrayList<>())
                            .add(walk.getPathString());
                }
            }
            contents = known;
        }
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return known.getOrDefault(formatter.idFor(Constants.OBJ_BLOB, now), List.of()).stream()
                    .anyMatch(path -> !Files.exists(PathNames.resolve(workTree, path)));
        }
    }

    private static byte[] withoutReturns(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                result[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(result, length);
    }
}
