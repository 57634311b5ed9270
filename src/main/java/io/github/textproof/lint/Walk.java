package io.github.textproof.lint;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything below a directory but other directories, in the order of the file system; links are not followed. */
final class Walk extends SimpleFileVisitor<Path> {
    private static final String REPOSITORY = ".git";

    /** What something is. */
    enum Kind {
        FILE,
        LINK,
        OTHER,
        /** It could not be looked at. */
        UNKNOWN
    }

    /**
     * Something that lies there.
     *
     * @param size in bytes
     * @param modified when it was changed last, in nanoseconds since 1970
     * @param trouble why nothing is known of it, or null
     */
    record Seen(
            Path path,
            Kind kind,
            long size,
            long modified,
            @Nullable IOException trouble) {
        static Seen of(Path path, BasicFileAttributes attributes) {
            return new Seen(
                    path,
                    attributes.isSymbolicLink() ? Kind.LINK : attributes.isRegularFile() ? Kind.FILE : Kind.OTHER,
                    attributes.size(),
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    null);
        }
    }

    private final Path top;
    private final Predicate<Path> isEntered;
    private final List<Seen> seen = new ArrayList<>();
    private boolean hasRepository;
    private boolean isWhole = true;

    private Walk(Path top, Predicate<Path> isEntered) {
        this.top = top;
        this.isEntered = isEntered;
    }

    /**
     * Goes through a directory.
     *
     * @param isEntered says of each directory below it whether what lies in it counts
     * @throws IOException when {@code top} cannot be read
     */
    static Walk through(Path top, Predicate<Path> isEntered) throws IOException {
        Walk walk = new Walk(top, isEntered);
        Files.walkFileTree(top, walk);
        return walk;
    }

    Path top() {
        return top;
    }

    List<Seen> seen() {
        return seen;
    }

    /** Whether a directory below the topmost one is a work tree of git. */
    boolean hasRepository() {
        return hasRepository;
    }

    /** Whether all directories were entered. */
    boolean isWhole() {
        return isWhole;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        if (path.equals(top)) {
            return FileVisitResult.CONTINUE;
        }
        hasRepository |= path.endsWith(REPOSITORY) && !top.equals(path.getParent());
        if (isEntered.test(path)) {
            return FileVisitResult.CONTINUE;
        }
        isWhole = false;
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        // The name is looked at first: to compare paths is long code for a cold JVM.
        hasRepository |=
                path.toString().endsWith(REPOSITORY) && path.endsWith(REPOSITORY) && !top.equals(path.getParent());
        seen.add(Seen.of(path, attributes));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
        seen.add(new Seen(path, Kind.UNKNOWN, 0, 0, e));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
        return e == null ? FileVisitResult.CONTINUE : visitFileFailed(path, e);
    }
}
