package io.github.textproof.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a file a new content, all of it or nothing, whenever the process or the machine may die. */
public final class FileReplacer {
    private static final Set<PosixFilePermission> WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private FileReplacer() {}

    /**
     * Replaces the content of {@code file}: a copy beside it, with its permissions, takes the new content, is forced to the disk and then takes
     * the file's name in one step.
     *
     * @param expected what the file holds now, as far as the caller knows
     * @throws RefusedException when the file stays as it is, with the reason
     */
    public static void replace(Path file, Digest expected, byte[] content) throws RefusedException {
        // Maven's default excludes know the tilde: what a killed run leaves behind gets into no jar and is never
        // checked.
        Path copy = file.resolveSibling(".textproof-" + UUID.randomUUID() + "~");
        try {
            refuseUnlessOrdinary(file);
            try {
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                write(copy, content);
                if (!Digest.of(Files.readAllBytes(file)).equals(expected)) {
                    throw new RefusedException("it changed while it was being checked");
                }
                Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw refusal(e, copy);
        }
        force(file.toAbsolutePath().getParent());
    }

    /** What would keep the file from being replaced, before anything is tried. */
    private static void refuseUnlessOrdinary(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            throw new RefusedException("it is a symbolic link");
        }
        if (!attributes.isRegularFile()) {
            throw new RefusedException("it is no file any more");
        }
        // The superuser may write everything; that nobody is meant to is said by the permissions.
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        boolean locked =
                posix != null && posix.readAttributes().permissions().stream().noneMatch(WRITE::contains);
        if (locked || !Files.isWritable(file)) {
            throw new RefusedException("it is read-only");
        }
    }

    private static void write(Path copy, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(copy, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Makes the new name last; not every system lets a directory be opened, and then there is nothing to do. */
    private static void force(@Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The content is safe under either name.
        }
    }

    private static RefusedException refusal(IOException e, Path copy) {
        if (e instanceof RefusedException refused) {
            return refused;
        }
        if (e instanceof NoSuchFileException) {
            return new RefusedException("it vanished meanwhile", e);
        }
        if (e instanceof AtomicMoveNotSupportedException) {
            return new RefusedException("the file system cannot replace a file in one step", e);
        }
        if (e instanceof AccessDeniedException denied) {
            return new RefusedException(
                    copy.toString().equals(denied.getFile())
                            ? "its directory does not let a file be written beside it"
                            : "permission denied",
                    e);
        }
        String message = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return new RefusedException(
                "it could not be written: " + (message == null ? e.getClass().getSimpleName() : message), e);
    }
}
