package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import io.github.textproof.output.Pair;
import io.github.textproof.output.Side;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists the files in the output that no block copies there, compiled classes left out. */
final class Orphans {
    private final Settings settings;
    private final Pairing pairing;
    private final List<Note> notes;
    private final Map<Path, Boolean> company = new HashMap<>();
    private final List<Pair> found = new ArrayList<>();

    Orphans(Settings settings, Pairing pairing, List<Note> notes) {
        this.settings = settings;
        this.pairing = pairing;
        this.notes = notes;
    }

    List<Pair> find() {
        for (Path directory : settings.output().directories()) {
            if (Files.isDirectory(directory)) {
                walk(directory);
            }
        }
        return found;
    }

    /** Whether a block copies to the directory, too; one of its own is another plugin's. */
    private boolean hasCompany(Path directory) {
        return company.computeIfAbsent(directory, each -> {
            try (Stream<Path> files = Files.list(each)) {
                return files.anyMatch(file -> Files.isRegularFile(file) && pairing.hasSource(file, null));
            } catch (IOException e) {
                return false;
            }
        });
    }

    private boolean isOfThisBuild(BasicFileAttributes attributes) {
        Instant begin = settings.output().begin();
        return begin != null && !attributes.lastModifiedTime().toInstant().isBefore(begin);
    }

    private void walk(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && !file.toString().endsWith(".class")
                            && !isOfThisBuild(attributes)
                            && !pairing.hasSource(file, null)
                            && hasCompany(file.resolveSibling(""))) {
                        String path = PathNames.relative(settings.baseDirectory(), file);
                        found.add(new Pair(null, new Side(path, attributes.size(), false, null, null), List.of(), -1));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            notes.add(Note.problem(PathNames.relative(settings.baseDirectory(), directory), FileReader.reason(e)));
        }
    }
}
