package io.github.textproof.report;

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

/** Writes a file in UTF-8, whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** What goes into it; the writer is closed by the caller. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    /**
     * Writes or replaces the file, and makes the directory when it is not there.
     *
     * @throws IOException with the file and the reason in its message
     */
    static void write(Path directory, String fileName, Content content) throws IOException {
        Path file = directory.resolve(fileName);
        try {
            Files.createDirectories(directory);
            replace(file, fileName, content);
        } catch (IOException e) {
            throw new IOException(file + ": " + reason(e), e);
        }
    }

    private static void replace(Path file, String fileName, Content content) throws IOException {
        // No createTempFile: only its owner could read the report.
        Path temporary = file.resolveSibling("." + fileName + "." + UUID.randomUUID() + ".tmp");
        try {
            try (Writer out = Files.newBufferedWriter(
                    temporary, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.write(out);
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
