package io.github.textproof.lint;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns paths into the text that reports show. */
public final class PathNames {
    private static final String NO_FILE = "no file has this name";

    private PathNames() {}

    /** {@code file} relative to {@code base} with {@code /}, also when the process's locale cannot express the name. */
    public static String relative(Path base, Path file) {
        String inside = inside(base.toString(), file.toString());
        if (inside != null) {
            return inside;
        }
        Path relative;
        try {
            relative = base.relativize(file);
        } catch (IllegalArgumentException e) {
            // another drive
            relative = file;
        }
        String path = relative.toString();
        if (path.indexOf('\uFFFD') >= 0 || path.indexOf('?') >= 0) {
            path = fromBytes(relative, path);
        }
        return File.separatorChar == '/' ? path : path.replace(File.separatorChar, '/');
    }

    /** The common case, which is asked for every file: an ordinary name below the base; else null. */
    private static @Nullable String inside(String base, String file) {
        int start = base.length() + 1;
        boolean isBelow = File.separatorChar == '/'
                && start > 1
                && file.length() > start
                && file.startsWith(base)
                && file.charAt(start - 1) == '/';
        return isBelow && file.indexOf('\uFFFD') < 0 && file.indexOf('?') < 0 && file.indexOf("/..", start - 1) < 0
                ? file.substring(start)
                : null;
    }

    /**
     * {@code path}, with {@code /}, in {@code base}, which is absolute: the file that {@link #relative} shows so, also when the process's locale
     * cannot express the name. A name that the system cannot have at all is that of no file.
     */
    public static Path resolve(Path base, String path) {
        try {
            return base.resolve(path);
        } catch (InvalidPathException e) {
            try {
                return ofBytes(base, path);
            } catch (IllegalArgumentException impossible) {
                return base.resolve(NO_FILE);
            }
        }
    }

    /** Under {@code LC_ALL=C} no string makes a path with other letters than those of ASCII, but a URI with their bytes does. */
    private static Path ofBytes(Path base, String path) {
        StringBuilder uri = new StringBuilder("file://");
        if (!path.startsWith("/")) {
            String directory = base.toUri().getRawPath();
            uri.append(directory).append(directory.endsWith("/") ? "" : "/");
        }
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
            if (plain || b == '/' || b == '.' || b == '-' || b == '_') {
                uri.append((char) b);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return Path.of(URI.create(uri.toString()));
    }

    /**
     * Under {@code LC_ALL=C} the JDK decodes names as ASCII, but a path keeps its bytes, and its URI shows them. Bytes that are no UTF-8
     * become U+FFFD.
     */
    private static String fromBytes(Path relative, String otherwise) {
        String absolute = relative.toAbsolutePath().toUri().getRawPath();
        String working = Path.of("").toAbsolutePath().toUri().getRawPath();
        if (relative.isAbsolute() || absolute == null || working == null || !absolute.startsWith(working)) {
            return otherwise;
        }
        String raw = absolute.substring(working.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%' && i + 2 < raw.length()) {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
