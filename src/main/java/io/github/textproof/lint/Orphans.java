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
import java.util.ArrayList;
import java.util.List;

/** Lists the files in the output that no block copies there, compiled classes left out. */
final class Orphans {
    private final Settings settings;
    private final Pairing pairing;
    private final List<Note> notes;
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

    private void walk(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && !file.toString().endsWith(".class")
                            && !pairing.hasSource(file, null)) {
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
