package io.github.textproof.lint;

import io.github.textproof.source.BinaryDetector;
import io.github.textproof.source.Format;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        try (InputStream in = open(file.file())) {
            int guess = (int) Math.min(Math.max(file.size(), 0), most);
            byte[] head = new byte[Math.min(BinaryDetector.HEAD, guess)];
            int length = in.readNBytes(head, 0, head.length);
            if (BinaryDetector.isBinary(first(head, length), length, Format.of(file.path()))) {
                return Optional.empty();
            }
            byte[] bytes = first(head, guess);
            if (length == head.length) {
                length += in.readNBytes(bytes, length, guess - length);
            }
            // It may have grown since it was found.
            int next = length == guess ? in.read() : -1;
            return Optional.of(next < 0 ? first(bytes, length) : grown(bytes, next, in, most));
        }
    }

    /** So many bytes, without a copy if there are no others. */
    private static byte[] first(byte[] bytes, int length) {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private static byte[] grown(byte[] bytes, int next, InputStream in, long most) throws IOException {
        byte[] rest = in.readNBytes((int) (most + 1) - bytes.length - 1);
        if (bytes.length + 1 + rest.length > most) {
            throw new IOException(String.format(Locale.ROOT, "it grew beyond %,d bytes while it was being read", most));
        }
        byte[] all = Arrays.copyOf(bytes, bytes.length + 1 + rest.length);
        all[bytes.length] = (byte) next;
        System.arraycopy(rest, 0, all, bytes.length + 1, rest.length);
        return all;
    }

    /**
     * The JDK's older stream costs a cold JVM half as much as the newer one, but it finds a file by the characters of its name, of which the locale may have only those of
     * ASCII, and does not say well why it fails.
     */
    private static InputStream open(Path file) throws IOException {
        String name = file.toString();
        if (name.chars().allMatch(c -> c < 0x80)) {
            try {
                return new FileInputStream(name);
            } catch (FileNotFoundException e) {
                return Files.newInputStream(file);
            }
        }
        return Files.newInputStream(file);
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
