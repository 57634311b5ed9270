package io.github.textproof.baseline;

import io.github.textproof.lint.PathNames;
import io.github.textproof.lint.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a run has looked at, seen from the directory of the baseline: one baseline may serve many modules. */
final class Scope {
    private final Path directory;
    private final Path base;
    private final List<Path> roots;
    private final boolean whole;

    /** The scope of a run for a baseline in {@code directory}. */
    Scope(Path directory, Settings settings) {
        this.directory = directory.toAbsolutePath().normalize();
        this.base = settings.baseDirectory();
        this.roots = settings.roots().stream()
                .map(root -> base.resolve(root.directory()).normalize())
                .toList();
        this.whole = settings.files() == null;
    }

    /** A violation's path as the baseline writes it. */
    String path(String path) {
        return PathNames.relative(directory, PathNames.resolve(base, path).normalize());
    }

    /** Whether the run would have found what the file holds. */
    boolean covers(String path) {
        Path file = PathNames.resolve(directory, path).normalize();
        return whole && roots.stream().anyMatch(file::startsWith);
    }

    boolean isGone(String path) {
        return !Files.exists(PathNames.resolve(directory, path));
    }
}
