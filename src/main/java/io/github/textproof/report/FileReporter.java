package io.github.textproof.report;

import io.github.textproof.lint.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A reporter that writes a file in UTF-8, whole or not at all. */
abstract class FileReporter implements Reporter {
    final ReportTarget target;
    private final String fileName;

    FileReporter(ReportTarget target, String fileName) {
        this.target = target;
        this.fileName = fileName;
    }

    /** Writes the whole file; the writer is closed by the caller. */
    abstract void write(Report report, Writer out) throws IOException;

    @Override
    public final void report(Report report) throws IOException {
        Path directory = target.outputDirectory();
        Files.createDirectories(directory);
        // No createTempFile: only its owner could read the report.
        Path temporary = directory.resolve("." + fileName + "." + UUID.randomUUID() + ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(
                    temporary, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(report, out);
            }
            move(temporary, directory.resolve(fileName));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
