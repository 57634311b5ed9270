package io.github.textproof.lint;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Neighbours;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which files the module has, each directory listed once, and what is decided only when all of them are read. */
final class Tree {
    /** Stand for a directory that cannot be listed, and for one that is not there; compared by identity. */
    private static final Set<String> UNREADABLE = new HashSet<>();

    private static final Set<String> ABSENT = new HashSet<>();

    private static final int LONGEST_PATH = 1000;
    /** More undecided findings than this are dropped: it bounds the memory of a run. */
    private static final int MOST_PENDING = 100_000;

    private final Path base;
    private final List<String> roots;
    /** The names in each directory that was asked about, directories with a {@code /} at their end. */
    private final Map<String, Set<String>> listings = new HashMap<>();

    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final List<CachedFile.Pending> pending = new ArrayList<>();

    Tree(Settings settings) {
        this.base = settings.baseDirectory();
        this.roots = settings.roots().stream()
                .map(root ->
                        PathNames.relative(base, base.resolve(root.directory()).normalize()))
                .toList();
    }

    /** What was reported on a condition that holds now. */
    synchronized List<Violation> decided() {
        return pending.stream()
                .filter(each -> lacks(each.path(), each.names()))
                .map(CachedFile.Pending::violation)
                .toList();
    }

    private boolean lacks(String path, Collection<String> names) {
        Set<String> offered = anchors.get(path);
        return offered != null && names.stream().noneMatch(offered::contains);
    }

    /** The files around the one at {@code path}. */
    Around around(String path, Function<Finding, Violation> violation) {
        return new Around(path, violation);
    }

    /** Whether what a file once was told of others is still so. */
    boolean holds(CachedFile.Surroundings told) {
        return told.places().entrySet().stream().allMatch(each -> place(each.getKey()) == each.getValue())
                && told.cases().entrySet().stream()
                        .allMatch(each -> Objects.equals(otherCase(each.getKey()), each.getValue()));
    }

    /** Takes what a file once said of others. */
    synchronized void take(String path, CachedFile.Surroundings said) {
        List<String> offered = said.offered();
        if (offered != null) {
            anchors.put(path, Set.copyOf(offered));
        }
        said.pending().forEach(each -> await(each.violation(), each.path(), each.names()));
    }

    private synchronized void await(Violation violation, String other, List<String> names) {
        if (pending.size() < MOST_PENDING && (!anchors.containsKey(other) || lacks(other, names))) {
            pending.add(new CachedFile.Pending(violation, other, names));
        }
    }

    /** What a file asks and says of others. */
    final class Around implements Neighbours {
        private final String path;
        private final Function<Finding, Violation> violation;
        private final Map<String, Place> places = new LinkedHashMap<>();
        private final Map<String, @Nullable String> cases = new LinkedHashMap<>();
        private final List<CachedFile.Pending> said = new ArrayList<>();
        private @Nullable List<String> offered;

        private Around(String path, Function<Finding, Violation> violation) {
            this.path = path;
            this.violation = violation;
        }

        /** All of it. */
        CachedFile.Surroundings told() {
            return places.isEmpty() && cases.isEmpty() && offered == null && said.isEmpty()
                    ? CachedFile.Surroundings.NONE
                    : new CachedFile.Surroundings(places, cases, offered, said);
        }

        @Override
        public Place find(String other) {
            Place place = place(other);
            places.put(other, place);
            return place;
        }

        @Override
        public @Nullable String inOtherCase(String other) {
            String name = otherCase(other);
            cases.put(other, name);
            return name;
        }

        @Override
        public boolean isInTree(String other) {
            return roots.isEmpty() || roots.stream().anyMatch(root -> root.isEmpty() || other.startsWith(root + "/"));
        }

        @Override
        public void offer(Collection<String> names) {
            offered = List.copyOf(names);
            synchronized (Tree.this) {
                anchors.put(path, Set.copyOf(names));
            }
        }

        @Override
        public void reportUnlessOffered(Finding finding, String other, Collection<String> names) {
            CachedFile.Pending each = new CachedFile.Pending(violation.apply(finding), other, List.copyOf(names));
            said.add(each);
            await(each.violation(), other, each.names());
        }
    }

    private Neighbours.Place place(String path) {
        if (path.isEmpty()) {
            return Neighbours.Place.DIRECTORY;
        }
        if (path.length() > LONGEST_PATH || path.startsWith("../") || path.equals("..") || path.startsWith("/")) {
            return Neighbours.Place.UNKNOWN;
        }
        int slash = path.lastIndexOf('/');
        Set<String> names = names(slash < 0 ? "" : path.substring(0, slash));
        String name = path.substring(slash + 1);
        if (names == UNREADABLE) {
            return Neighbours.Place.UNKNOWN;
        }
        return names.contains(name)
                ? Neighbours.Place.FILE
                : names.contains(name + "/") ? Neighbours.Place.DIRECTORY : Neighbours.Place.MISSING;
    }

    private @Nullable String otherCase(String path) {
        int slash = path.lastIndexOf('/');
        Set<String> names = names(slash < 0 ? "" : path.substring(0, slash));
        String name = path.substring(slash + 1).toLowerCase(Locale.ROOT);
        for (String each : names) {
            if (each.toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** The names in a directory; a parent that lacks it, letter by letter, decides first. */
    private synchronized Set<String> names(String directory) {
        if (!listings.containsKey(directory)) {
            Neighbours.Place place = place(directory);
            listings.put(
                    directory,
                    switch (place) {
                        case DIRECTORY -> list(directory);
                        case MISSING -> ABSENT;
                        // what a link leads to may be anything
                        default -> UNREADABLE;
                    });
        }
        return listings.getOrDefault(directory, ABSENT);
    }

    private Set<String> list(String directory) {
        Set<String> names = new HashSet<>();
        Path listed = PathNames.resolve(base, directory);
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(listed)) {
            for (Path path : paths) {
                String name = PathNames.relative(listed, path);
                names.add(Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? name + "/" : name);
            }
        } catch (IOException | RuntimeException e) {
            // not allowed, or a name that this system cannot have: nothing is known of it
            return UNREADABLE;
        }
        // A submodule that was not checked out
        return names.isEmpty() ? UNREADABLE : names;
    }
}
