package io.github.textproof.lint;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What a module and its files gave in the last run with the same configuration. It lies in files of its own for each configuration; one that is damaged, of
 * another version or of another configuration is ignored.
 */
public final class Cache {
    private static final int MAGIC = 0x74707263;
    /** The magic number and the digest of the rest, in bytes. */
    private static final int HEADER = 12;
    /** Files of other configurations that are kept. */
    private static final int MOST = 4;

    private final @Nullable Path directory;
    private final Consumer<String> debug;
    private final String version;

    /**
     * A cache in {@code directory}, which need not exist.
     *
     * @param version of the plugin: with another one everything is checked anew
     * @param debug takes a sentence about what is wrong with the cache
     */
    public Cache(@Nullable Path directory, String version, Consumer<String> debug) {
        this.directory = directory;
        this.version = version;
        this.debug = debug;
    }

    /** None. */
    public static Cache none() {
        return new Cache(null, "", message -> {});
    }

    /** What is kept; each lies in a file of its own. */
    enum Kind {
        /** What each file gave. */
        FILES(".cache"),
        /** What the module gave as a whole. */
        REPORT(".report");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    /** Reads what {@link Writing} wrote. */
    interface Reading<T> {
        T from(CacheReader reader);
    }

    /** Writes something. */
    interface Writing {
        void to(CacheWriter writer) throws IOException;
    }

    boolean isOn() {
        return directory != null;
    }

    /** What is kept for a configuration, or null. */
    <T> @Nullable T read(Kind kind, String configuration, Reading<T> reading) {
        Path file = file(kind, configuration);
        if (file == null) {
            return null;
        }
        try {
            return reading.from(body(Files.readAllBytes(file), configuration));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            debug.accept("the cache " + file + " is ignored: " + e.getMessage());
            return null;
        }
    }

    private CacheReader body(byte[] bytes, String configuration) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.remaining() < HEADER || in.getInt() != MAGIC) {
            throw new IOException("it is no cache");
        }
        if (in.getLong() != digest(bytes, HEADER)) {
            throw new IOException("it is damaged");
        }
        CacheReader reader = new CacheReader(in);
        if (!reader.string().equals(version) || !reader.string().equals(configuration)) {
            throw new IOException("it is of another version or configuration");
        }
        return reader;
    }

    /** Keeps that for a configuration, in one step; a cache that cannot be written is none. */
    void write(Kind kind, String configuration, Writing writing) {
        Path file = file(kind, configuration);
        if (file == null || directory == null) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path made = Files.createTempFile(directory, "cache", ".tmp");
            try {
                store(made, configuration, writing);
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(made);
            }
            removeOld(directory, kind);
        } catch (IOException e) {
            debug.accept("the cache " + file + " could not be written: " + e);
        }
    }

    private void store(Path file, String configuration, Writing writing) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(new byte[HEADER]);
        CacheWriter writer = new CacheWriter(new DataOutputStream(body));
        writer.string(version);
        writer.string(configuration);
        writing.to(writer);
        byte[] bytes = body.toByteArray();
        ByteBuffer.wrap(bytes).putInt(MAGIC).putLong(digest(bytes, HEADER));
        Files.write(file, bytes);
    }

    private @Nullable Path file(Kind kind, String configuration) {
        return directory == null
                ? null
                : directory.resolve(String.format("%016x", digest(configuration.getBytes(StandardCharsets.UTF_8), 0))
                        + kind.suffix);
    }

    private static void removeOld(Path directory, Kind kind) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*" + kind.suffix)) {
            all.forEach(files::add);
        }
        if (files.size() > MOST) {
            files.sort(Comparator.comparing(file -> file.toFile().lastModified()));
            for (Path file : files.subList(0, files.size() - MOST)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Two sums that the JDK computes fast even before it is warm; against chance they are enough, and who can write here needs no forgery. Never 0. */
    static long digest(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        Adler32 adler = new Adler32();
        adler.update(bytes, from, bytes.length - from);
        return crc.getValue() << Integer.SIZE | adler.getValue() | 1;
    }
}
