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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a module gave in the last run with the same configuration. It lies in a file of its own for each configuration; one that is damaged, of
 * another version or of another configuration is ignored.
 */
public final class Cache {
    private static final int MAGIC = 0x74707263;
    /** The magic number and the digest of the rest, in bytes. */
    private static final int HEADER = 12;
    /** Files of other configurations that are kept. */
    private static final int MOST = 4;

    private static final String SUFFIX = ".cache";

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

    /**
     * What was kept.
     *
     * @param since when the run began that kept it, in nanoseconds since 1970
     */
    record Content(long since, Map<String, CachedFile> files, Map<String, CachedBundle> bundles) {
        static Content empty(long since) {
            return new Content(since, new HashMap<>(), new HashMap<>());
        }
    }

    boolean isOn() {
        return directory != null;
    }

    /** What is kept for a configuration. */
    Content read(String configuration) {
        Path file = file(configuration);
        if (file == null) {
            return Content.empty(0);
        }
        try {
            return content(Files.readAllBytes(file), configuration);
        } catch (NoSuchFileException e) {
            return Content.empty(0);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            debug.accept("the cache " + file + " is ignored: " + e.getMessage());
            return Content.empty(0);
        }
    }

    private Content content(byte[] bytes, String configuration) throws IOException {
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
        return new Content(in.getLong(), reader.files(), reader.bundles());
    }

    /** Keeps that for a configuration, in one step; a cache that cannot be written is none. */
    void write(String configuration, Content content) {
        Path file = file(configuration);
        if (file == null || directory == null) {
            return;
        }
        try {
            Files.createDirectories(directory);
            Path made = Files.createTempFile(directory, "cache", ".tmp");
            try {
                store(made, configuration, content);
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(made);
            }
            removeOld(directory);
        } catch (IOException e) {
            debug.accept("the cache " + file + " could not be written: " + e);
        }
    }

    private void store(Path file, String configuration, Content content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(new byte[HEADER]);
        DataOutputStream out = new DataOutputStream(body);
        CacheWriter writer = new CacheWriter(out);
        writer.string(version);
        writer.string(configuration);
        out.writeLong(content.since());
        writer.files(content.files());
        writer.bundles(content.bundles());
        byte[] bytes = body.toByteArray();
        ByteBuffer.wrap(bytes).putInt(MAGIC).putLong(digest(bytes, HEADER));
        Files.write(file, bytes);
    }

    private @Nullable Path file(String configuration) {
        return directory == null
                ? null
                : directory.resolve(
                        String.format("%016x", digest(configuration.getBytes(StandardCharsets.UTF_8), 0)) + SUFFIX);
    }

    private static void removeOld(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
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
