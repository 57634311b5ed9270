package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of the files that the build should have made whether they are there and how they stand, and notes what is missing or old. */
final class Targets {
    private static final String ABSENT = " absent";

    private final Settings settings;
    private final Pairing pairing;
    /** Whether the directory of a target is there. */
    private final Map<Path, Boolean> isThere = new HashMap<>();
    /** Directories of the output that are not there. */
    private final Set<Path> missing = new LinkedHashSet<>();

    private int stale;

    Targets(Settings settings, Pairing pairing) {
        this.settings = settings;
        this.pairing = pairing;
    }

    /** Whether the target is there, made of the file as it is now. */
    boolean isMade(FoundFile file, Pairing.Match match) throws IOException {
        Path target = match.target();
        if (hasDirectory(target) && Files.isRegularFile(target) && !isStale(file, match)) {
            return true;
        }
        for (Path directory : settings.output().directories()) {
            if (!missing.contains(directory) && target.startsWith(directory) && !Files.exists(directory)) {
                missing.add(directory);
            }
        }
        return false;
    }

    private boolean hasDirectory(Path target) {
        Path directory = target.getParent();
        return directory == null || isThere.computeIfAbsent(directory, Files::isDirectory);
    }

    private boolean isStale(FoundFile file, Pairing.Match match) throws IOException {
        if (match.isFresh()
                || Files.getLastModifiedTime(match.target()).compareTo(Files.getLastModifiedTime(file.file())) >= 0) {
            return false;
        }
        stale++;
        return true;
    }

    /** What was made of a file, as text that changes with it; null when what is found in it depends on more. */
    @Nullable
    List<String> state(FoundFile file) {
        List<String> state = new ArrayList<>();
        for (Pairing.Match match : pairing.of(file)) {
            if (pairing.changesNames()
                    || match.forRules().stream().anyMatch(block -> block.filters(file.pathInRoot()))) {
                return null;
            }
            state.add(state(file, match));
        }
        return state;
    }

    private String state(FoundFile file, Pairing.Match match) {
        Path target = match.target();
        if (!hasDirectory(target)) {
            return target + ABSENT;
        }
        Path source = settings.baseDirectory().resolve(file.path()).normalize();
        try {
            BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
            boolean old = !match.isFresh()
                    && attributes.lastModifiedTime().compareTo(Files.getLastModifiedTime(file.file())) < 0;
            return target + " " + attributes.isRegularFile() + " " + attributes.size() + " "
                    + attributes.lastModifiedTime() + " " + old + " " + pairing.hasSource(target, source);
        } catch (IOException e) {
            return target + ABSENT;
        }
    }

    /** What to say of those that were not there as they should be. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (!missing.isEmpty()) {
            notes.add(
                    Note.info(
                            path(missing.iterator().next()),
                            "is not there yet, so only the sources were checked; bind the goal to process-test-resources or later, or run it with that phase"));
        }
        if (stale > 0) {
            notes.add(Note.info(
                    place(),
                    "not compared with their sources: " + stale
                            + (stale == 1 ? " target that is" : " targets that are")
                            + " older, so of an earlier build"));
        }
        return notes;
    }

    /** Where notes about the output as a whole stand. */
    String place() {
        List<Path> directories = settings.output().directories();
        return directories.isEmpty() ? "pom.xml" : path(directories.get(0));
    }

    private String path(Path target) {
        return PathNames.relative(settings.baseDirectory(), target);
    }
}
