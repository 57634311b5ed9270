package io.github.textproof.report;

import io.github.textproof.lint.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
        Path file = target.outputDirectory().resolve(fileName);
        try {
            Files.createDirectories(target.outputDirectory());
            replace(file, report);
        } catch (IOException e) {
            throw new IOException(file + ": " + reason(e), e);
        }
    }

    private void replace(Path file, Report report) throws IOException {
        // No createTempFile: only its owner could read the report.
        Path temporary = file.resolveSibling("." + fileName + "." + UUID.randomUUID() + ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(
                    temporary, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(report, out);
            }
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return e.getMessage() + " is no directory";
        }
        String message = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
