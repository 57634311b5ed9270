package io.github.textproof.lint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Knows which files git leaves out: those that a {@code .gitignore} or {@code .git/info/exclude} names and that are not tracked all the same.
 * What a user ignores personally ({@code core.excludesFile}) does not count, so that a run gives the same everywhere.
 *
 * <p>The directory that is checked is meant, whatever is said of it; only what lies in it is in question. JGit is loaded only inside of a work
 * tree with such files.
 */
final class GitIgnore {
    private final Map<Path, Optional<WorkTree>> trees = new HashMap<>();
    private @Nullable FoundFile last;
    /** The work tree that governs it, if any does. */
    private @Nullable WorkTree lastTree;

    /** A work tree with what it ignores. */
    private static final class WorkTree {
        final Path root;
        final Path gitDirectory;
        final Map<Path, Optional<IgnoreNode>> nodes = new HashMap<>();
        final Map<Path, Boolean> directories = new HashMap<>();
        final Map<Path, Boolean> governed = new HashMap<>();

        @Nullable
        DirCache index;

        WorkTree(Path root, Path gitDirectory) {
            this.root = root;
            this.gitDirectory = gitDirectory;
        }

        Path index() {
            return gitDirectory.resolve("index");
        }

        Path exclude() {
            return GitIgnore.exclude(gitDirectory);
        }
    }

    /** The lists of tracked files that were asked. */
    List<Path> indexes() {
        return trees.values().stream()
                .flatMap(Optional::stream)
                .filter(tree -> tree.index != null)
                .map(WorkTree::index)
                .distinct()
                .toList();
    }

    /** Whether git leaves the file out. */
    boolean isIgnored(FoundFile found) {
        // Files come sorted, so most lie beside the one before.
        if (last == null || !found.isBeside(last)) {
            last = found;
            lastTree = governing(found.file().getParent());
        }
        return lastTree != null && isIgnored(found, lastTree);
    }

    /** The work tree that has patterns for the files of a directory. */
    private @Nullable WorkTree governing(@Nullable Path directory) {
        WorkTree tree = directory == null ? null : tree(directory);
        return tree != null && directory != null && isGoverned(tree, directory) ? tree : null;
    }

    private static boolean isIgnored(FoundFile found, WorkTree tree) {
        Path file = found.file();
        Path directory = file.resolveSibling("");
        Path top = file;
        for (int i = 0; i <= found.pathInRoot().chars().filter(c -> c == '/').count() && top != null; i++) {
            top = top.getParent();
        }
        boolean ignored = top != null && isIgnoredDirectory(tree, directory, top) || isNamed(tree, file, false);
        return ignored && !isTracked(tree, file);
    }

    /** Whether the directory, or one between it and {@code top}, is left out as a whole. */
    private static boolean isIgnoredDirectory(WorkTree tree, Path directory, Path top) {
        if (directory.equals(top) || !directory.startsWith(top)) {
            return false;
        }
        Boolean known = tree.directories.get(directory);
        if (known == null) {
            Path parent = directory.getParent();
            known = parent != null && isIgnoredDirectory(tree, parent, top) || isNamed(tree, directory, true);
            tree.directories.put(directory, known);
        }
        return known;
    }

    /** Whether there are any patterns for the files of a directory. */
    private static boolean isGoverned(WorkTree tree, Path directory) {
        Boolean known = tree.governed.get(directory);
        if (known == null) {
            Path parent = directory.getParent();
            Path exclude = tree.exclude();
            known = node(tree, directory, directory.resolve(".gitignore")) != null
                    || (directory.equals(tree.root) || parent == null
                            ? node(tree, exclude, exclude) != null
                            : isGoverned(tree, parent));
            tree.governed.put(directory, known);
        }
        return known;
    }

    /** What the nearest pattern says. */
    private static boolean isNamed(WorkTree tree, Path path, boolean directory) {
        for (Path at = path.getParent(); at != null && at.startsWith(tree.root); at = at.getParent()) {
            IgnoreNode node = node(tree, at, at.resolve(".gitignore"));
            Boolean said = node == null ? null : node.checkIgnored(PathNames.relative(at, path), directory);
            if (said != null) {
                return said;
            }
        }
        Path exclude = tree.exclude();
        IgnoreNode node = node(tree, exclude, exclude);
        Boolean said = node == null ? null : node.checkIgnored(PathNames.relative(tree.root, path), directory);
        return said != null && said;
    }

    private static @Nullable IgnoreNode node(WorkTree tree, Path key, Path file) {
        Optional<IgnoreNode> known = tree.nodes.get(key);
        if (known == null) {
            known = Optional.empty();
            if (Files.isRegularFile(file)) {
                try {
                    byte[] content = Files.readAllBytes(file);
                    if (hasPatterns(content)) {
                        IgnoreNode node = new IgnoreNode();
                        node.parse(new ByteArrayInputStream(content));
                        known = Optional.of(node);
                    }
                } catch (IOException e) {
                    // git ignores what it cannot read
                }
            }
            tree.nodes.put(key, known);
        }
        return known.orElse(null);
    }

    /** Whether there is more than comments, which is all that git writes into a new {@code info/exclude}. */
    private static boolean hasPatterns(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .anyMatch(line -> !line.isBlank() && !line.startsWith("#"));
    }

    /** Whether git knows the file: then it is no matter what the patterns say. */
    private static boolean isTracked(WorkTree tree, Path file) {
        if (tree.index == null) {
            try {
                tree.index = DirCache.read(tree.index().toFile(), FS.DETECTED);
            } catch (IOException e) {
                // An index that cannot be read tracks nothing that is known here.
                tree.index = DirCache.newInCore();
            }
        }
        return tree.index.findEntry(PathNames.relative(tree.root, file)) >= 0;
    }

    private @Nullable WorkTree tree(Path directory) {
        Optional<WorkTree> known = trees.get(directory);
        if (known == null) {
            Path git = directory.resolve(".git");
            Path parent = directory.getParent();
            if (Files.exists(git)) {
                known = Optional.ofNullable(gitDirectory(git)).map(dir -> new WorkTree(directory, dir));
            } else {
                known = Optional.ofNullable(parent == null ? null : tree(parent));
            }
            trees.put(directory, known);
        }
        return known.orElse(null);
    }

    static Path exclude(Path gitDirectory) {
        return gitDirectory.resolve("info/exclude");
    }

    /** A work tree beside the first one, or a submodule, has a file that says where its directory is. */
    static @Nullable Path gitDirectory(Path git) {
        if (Files.isDirectory(git)) {
            return git;
        }
        if (!Files.isRegularFile(git)) {
            return null;
        }
        try {
            String line = Files.readString(git).strip();
            return line.startsWith("gitdir: ")
                    ? PathNames.resolve(git.resolveSibling(""), line.substring("gitdir: ".length()))
                            .normalize()
                    : null;
        } catch (IOException e) {
            return null;
        }
    }
}
