package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codehaus.plexus.util.AbstractScanner;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files of the resource directories, each once, sorted by path.
 *
 * <p>Symbolic links are not followed: one that stays inside its directory leads to a file that is listed anyway, one that leaves it or
 * leads nowhere is noted.
 */
final class ResourceFinder {
    private final Settings settings;
    private final @Nullable PathPatterns includes;
    private final PathPatterns excludes;
    /** Maven's own, which are about names inside of a resource directory; where that stands does not matter. */
    private final PathPatterns defaultExcludes;

    private final @Nullable SortedSet<Path> wanted;
    private final Map<String, FoundFile> found = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Search> searches = new ArrayList<>();
    private boolean walked;

    ResourceFinder(Settings settings) {
        this.settings = settings;
        this.includes = settings.includes().isEmpty() ? null : PathPatterns.of(settings.includes());
        this.excludes = PathPatterns.of(settings.excludes());
        this.defaultExcludes =
                PathPatterns.of(settings.defaultExcludes() ? List.of(AbstractScanner.DEFAULTEXCLUDES) : List.of());
        this.wanted = settings.files() == null ? null : wanted(settings.files());
    }

    private SortedSet<Path> wanted(List<Path> files) {
        SortedSet<Path> paths = new TreeSet<>();
        for (Path file : files) {
            paths.add(settings.baseDirectory().resolve(file).normalize());
        }
        return paths;
    }

    /** Goes through the directories, unless that is done or only some files are asked for. */
    List<Walk> walks() {
        if (!walked) {
            walked = true;
            for (Root root : settings.roots()) {
                if (root.kind() == Root.Kind.TEST && settings.testResources() == Settings.TestResources.SKIP) {
                    continue;
                }
                Path directory =
                        settings.baseDirectory().resolve(root.directory()).normalize();
                // Maven 4 and half of all POMs name directories that are not there.
                if (Files.isDirectory(directory)) {
                    walk(root, directory);
                } else if (Files.exists(directory)) {
                    notes.add(Note.problem(PathNames.relative(settings.baseDirectory(), directory), "is no directory"));
                }
            }
        }
        return searches.stream()
                .flatMap(search -> Stream.ofNullable(search.walk))
                .toList();
    }

    private void walk(Root root, Path directory) {
        try {
            // A directory that is itself a link is meant; only links inside it are in question.
            Search search = new Search(root, directory, directory.toRealPath());
            if (wanted == null) {
                search.walk = Walk.through(search.real, search::isEntered);
            }
            searches.add(search);
        } catch (IOException e) {
            notes.add(Note.problem(PathNames.relative(settings.baseDirectory(), directory), FileReader.reason(e)));
        }
    }

    /** The files; what was left out and deserves a word is in {@link #notes}. */
    List<FoundFile> find() {
        if (wanted != null && settings.roots().isEmpty()) {
            findWanted(
                    new Search(Root.of(settings.baseDirectory()), settings.baseDirectory(), settings.baseDirectory()));
        }
        walks();
        for (Search search : searches) {
            if (search.walk != null) {
                search.walk.seen().forEach(search::take);
            } else {
                findWanted(search);
            }
        }
        List<FoundFile> files = new ArrayList<>(found.values());
        files.sort(null);
        return files;
    }

    /** Looks only at the listed files that lie in the directory, however large it is; a deleted one is in many a list of changes. */
    private void findWanted(Search search) {
        for (Path file : Objects.requireNonNull(wanted)) {
            if (settings.roots().isEmpty() || file.startsWith(search.directory)) {
                try {
                    Path real = search.real.resolve(search.directory.relativize(file));
                    search.take(Walk.Seen.of(
                            real, Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
                } catch (NoSuchFileException e) {
                    notes.add(Note.skip(PathNames.relative(settings.baseDirectory(), file), "listed, but not there"));
                } catch (IOException e) {
                    notes.add(Note.problem(PathNames.relative(settings.baseDirectory(), file), FileReader.reason(e)));
                }
            }
        }
    }

    List<Note> notes() {
        return notes;
    }

    /** The search of one directory. */
    private final class Search {
        private final Root root;
        private final Path directory;
        private final Path real;
        private final @Nullable PathPatterns rootIncludes;
        private final PathPatterns rootExcludes;

        /** Null where only some files are asked for. */
        private @Nullable Walk walk;

        Search(Root root, Path directory, Path real) {
            this.root = root;
            this.directory = directory;
            this.real = real;
            this.rootIncludes = root.includes().isEmpty() ? null : PathPatterns.of(root.includes());
            this.rootExcludes = PathPatterns.of(root.excludes());
        }

        boolean isEntered(Path path) {
            // A pattern that takes out a child of every name takes out the directory.
            String child = PathNames.relative(real, path) + "/\0";
            return !defaultExcludes.matches(child) && !excludes.matches(child) && !rootExcludes.matches(child);
        }

        void take(Walk.Seen seen) {
            Path path = seen.path();
            Path file = directory.equals(real) ? path : directory.resolve(real.relativize(path));
            String inRoot = PathNames.relative(real, path);
            String shown = PathNames.relative(settings.baseDirectory(), file);
            if (seen.trouble() != null) {
                notes.add(Note.problem(shown, FileReader.reason(seen.trouble())));
            } else if (isSelected(inRoot, shown)) {
                take(seen, inRoot, shown);
            }
        }

        private void take(Walk.Seen seen, String inRoot, String shown) {
            switch (seen.kind()) {
                case FILE -> {
                    FoundFile file =
                            new FoundFile(shown, inRoot, seen.path(), seen.size(), seen.modified(), root.kind());
                    FoundFile other = found.putIfAbsent(shown, file);
                    if (other != null && !other.file().equals(seen.path())) {
                        notes.add(Note.skip(
                                shown, "not checked: the name is not UTF-8, and another file's reads the same"));
                    }
                }
                case LINK -> takeLink(seen.path(), shown);
                default -> notes.add(Note.skip(shown, "neither a file nor a directory"));
            }
        }

        private boolean isSelected(String inRoot, String shown) {
            return (rootIncludes == null || rootIncludes.matches(inRoot))
                    && !rootExcludes.matches(inRoot)
                    && (includes == null || includes.matches(inRoot) || includes.matches(shown))
                    && !defaultExcludes.matches(inRoot)
                    && !excludes.matches(inRoot)
                    && !excludes.matches(shown);
        }

        private void takeLink(Path link, String shown) {
            try {
                if (!link.toRealPath().startsWith(real)) {
                    notes.add(Note.skip(shown, "a link that leads out of the resource directory is not followed"));
                }
            } catch (FileSystemLoopException e) {
                notes.add(Note.skip(shown, "a link that leads back to itself"));
            } catch (NoSuchFileException e) {
                notes.add(Note.skip(shown, "a link to a file that does not exist"));
            } catch (IOException e) {
                // The JDK has no exception for ELOOP, only the system's words.
                notes.add(Note.skip(
                        shown,
                        String.valueOf(e.getMessage()).contains("Too many levels of symbolic links")
                                ? "a link that leads back to itself"
                                : "a link that cannot be followed: " + FileReader.reason(e)));
            }
        }
    }
}
