package io.github.textproof.lint;

import io.github.textproof.source.BinaryDetector;
import io.github.textproof.source.Format;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads a file once; of a binary one only the head. */
final class FileReader {
    /** The most bytes of a file that can be checked: a string holds no more characters. */
    static final long MOST = Integer.MAX_VALUE / 2 - 16;

    private FileReader() {}

    /**
     * The file's bytes, or nothing when it is binary.
     *
     * @param most the most bytes that are read, at most {@link #MOST}
     * @throws IOException when it cannot be read, or has grown beyond {@code most} since it was found
     */
    static Optional<byte[]> read(FoundFile file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file.file())) {
            int guess = (int) Math.min(Math.max(file.size(), 0), most);
            byte[] head = in.readNBytes(Math.min(BinaryDetector.HEAD, guess + 1));
            if (BinaryDetector.isBinary(head, head.length, Format.of(file.path()))) {
                return Optional.empty();
            }
            if (head.length <= guess && head.length < BinaryDetector.HEAD) {
                return Optional.of(head);
            }
            // One byte more than expected, so that the end is seen without another array.
            byte[] bytes = Arrays.copyOf(head, Math.max(guess + 1, head.length));
            int length = head.length + in.readNBytes(bytes, head.length, bytes.length - head.length);
            byte[] grown = length == bytes.length ? in.readNBytes((int) (most + 1) - length) : new byte[0];
            if (length + grown.length > most) {
                throw new IOException(
                        String.format(Locale.ROOT, "it grew beyond %,d bytes while it was being read", most));
            }
            byte[] all = Arrays.copyOf(bytes, length + grown.length);
            System.arraycopy(grown, 0, all, length, grown.length);
            return Optional.of(all);
        }
    }

    /** Why a file could not be read, in words. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "cannot be read: permission denied";
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return "vanished while it was being read";
        }
        String message = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return "cannot be read: " + (message == null ? e.getClass().getSimpleName() : message);
    }
}
