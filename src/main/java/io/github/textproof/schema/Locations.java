package io.github.textproof.schema;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads schemas on this machine: files, and entries of jars. Nothing else is ever opened.
 *
 * <p>An entry of a jar is addressed as {@code jarfile:/path/to.jar!/entry}, which, unlike Java's own {@code jar:file:/path/to.jar!/entry}, is
 * a hierarchical URI, so that relative references lead to the entries beside it.
 */
public final class Locations {
    /** Schemas are read whole; a larger one, in bytes, is a mistake. */
    static final int LARGEST = 64 << 20;

    private static final String JAR = "jarfile:";
    private static final String JAVA_JAR = "jar:file:";
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final Path base;
    private final ClassLoader classes;

    /**
     * @param base what relative file names are relative to
     * @param classes where resources are looked for that are no files
     */
    public Locations(Path base, ClassLoader classes) {
        this.base = base;
        this.classes = classes;
    }

    /**
     * Where what a user names lies: a file, a {@code file:} or {@code jar:file:} URL, or a resource of the class path.
     *
     * @throws SchemaException when there is nothing of that name, or it is on the network
     */
    public URI find(String name) {
        Path file = file(name);
        if (file != null && Files.isRegularFile(file)) {
            return file.toUri();
        }
        if (SCHEME.matcher(name).matches() && (file == null || !Files.exists(file))) {
            URI uri = name.startsWith(JAVA_JAR) || name.startsWith("file:") ? uri(name) : null;
            if (uri == null || !isLocal(uri)) {
                throw new SchemaException(
                        name
                                + " is on the network, from where nothing is read: keep a copy in the project, or in a jar that the plugin depends on");
            }
            if (!exists(uri)) {
                throw new SchemaException(name + " is not there");
            }
            return uri;
        }
        URL resource = classes.getResource(name.startsWith("/") ? name.substring(1) : name);
        URI uri = resource == null || file != null && Files.isDirectory(file) ? null : uri(resource.toString());
        if (uri == null || !isLocal(uri)) {
            throw new SchemaException(
                    file != null && Files.isDirectory(file)
                            ? name + " is a directory"
                            : name + " is neither a file of the module nor a resource of the plugin's dependencies");
        }
        return uri;
    }

    private @Nullable Path file(String name) {
        try {
            return base.resolve(name);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * What a reference in the file at {@code base} leads to; it need not be there.
     *
     * @throws SchemaException when it leads to the network, or is no URI
     */
    public static URI resolve(URI base, String reference) {
        URI uri = uri(reference.trim().replace(" ", "%20").replace('\\', '/'));
        URI resolved = uri == null ? null : base.resolve(uri);
        if (resolved == null || !isLocal(resolved)) {
            throw new SchemaException(name(base) + ": " + reference
                    + (resolved == null ? " is no URI" : " is on the network, from where nothing is read"));
        }
        return resolved;
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text.startsWith(JAVA_JAR) ? JAR + text.substring(JAVA_JAR.length()) : text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Whether it is on this machine; a host, as in {@code file://host/share} or {@code file:////host/share}, is none of it. */
    public static boolean isLocal(URI uri) {
        String path = uri.getRawPath();
        return ("file".equalsIgnoreCase(uri.getScheme()) || JAR.equals(uri.getScheme() + ":"))
                && (uri.getRawAuthority() == null || uri.getRawAuthority().isEmpty())
                && path != null
                && !path.startsWith("//");
    }

    /** Whether there is something at a local address. */
    public static boolean exists(URI uri) {
        if (!isLocal(uri)) {
            return false;
        }
        if ("file".equalsIgnoreCase(uri.getScheme())) {
            return Files.isRegularFile(path(uri));
        }
        try (InputStream in = open(uri)) {
            return in != null;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The bytes at a local address.
     *
     * @throws SchemaException when they cannot be read
     */
    public static byte[] read(URI uri) {
        if (!isLocal(uri)) {
            throw new SchemaException(uri + " is on the network, from where nothing is read");
        }
        try (InputStream in = open(uri)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new SchemaException(
                        uri + " is larger than the " + (LARGEST >> 20) + " MB that are read of a schema");
            }
            return bytes;
        } catch (IOException e) {
            throw new SchemaException(uri + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream open(URI uri) throws IOException {
        if ("file".equalsIgnoreCase(uri.getScheme())) {
            return Files.newInputStream(path(uri));
        }
        URLConnection connection = new URL(JAVA_JAR + uri.toString().substring(JAR.length())).openConnection();
        // A cached jar stays open, and on some systems locked, for as long as Maven runs.
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    private static Path path(URI uri) {
        try {
            return Path.of(new URI("file", null, uri.getPath(), null));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new SchemaException(uri + " is no name of a file here", e);
        }
    }

    /** The last part of an address, which is what a file is called. */
    public static String name(URI uri) {
        String path = uri.getPath() == null ? uri.toString() : uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
