package io.github.textproof.lint;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of a module without reading its files: names, sizes and time stamps of the files in the resource directories, of those in the
 * directories above that say how files are to be read, and of what the build made.
 *
 * @param digest of all of it
 * @param newest the youngest time stamp, in nanoseconds since 1970
 */
record TreeState(long digest, long newest) {
    /** Files above a resource directory that matter to what lies in it. */
    private static final List<String> GOVERNING = List.of(".editorconfig", ".gitattributes", ".gitignore", ".git");

    /** Null where seeing is not enough: links may lead anywhere, a work tree in a work tree has rules of its own, and what filtering makes depends on the model. */
    static @Nullable TreeState of(Settings settings, List<Walk> walks) {
        List<ResourceBlock> blocks = settings.output().blocks();
        if (blocks.stream().anyMatch(each -> each.block().isFiltering() || !isWalked(each.root(), settings))) {
            return null;
        }
        Collector all = new Collector();
        Set<Path> directories = new LinkedHashSet<>();
        try {
            for (Walk walk : walks) {
                // Whether a target has a source is told by the whole directory, also by what is not checked.
                if (!all.add(walk) || walk.hasRepository() || !blocks.isEmpty() && !walk.isWhole()) {
                    return null;
                }
                for (Path above = walk.top(); above != null; above = above.getParent()) {
                    directories.add(above);
                }
            }
            if (!blocks.isEmpty()) {
                for (Path directory : settings.output().directories()) {
                    if (Files.isDirectory(directory) && !all.add(Walk.through(directory, each -> true))) {
                        return null;
                    }
                }
            }
            for (Path directory : directories) {
                for (String name : GOVERNING) {
                    all.add(directory.resolve(name), name.equals(".git"));
                }
            }
        } catch (IOException e) {
            return null;
        }
        return new TreeState(Cache.digest(all.bytes.toByteArray(), 0), all.newest);
    }

    private static boolean isWalked(Root root, Settings settings) {
        return settings.roots().contains(root)
                && (root.kind() == Root.Kind.MAIN || settings.testResources() != Settings.TestResources.SKIP);
    }

    /** What there is to see of a file, as text that begins with its path; {@code path} is that, or such a text of earlier. */
    static String stamp(Settings settings, String path) {
        String name = path.substring(0, (path + '\n').indexOf('\n'));
        Path file = PathNames.resolve(settings.baseDirectory(), name);
        try {
            return name + "\n" + Files.size(file) + " " + modified(file);
        } catch (IOException e) {
            return name + "\n";
        }
    }

    /** When a file was changed last, in nanoseconds since 1970; never, if that is not known. */
    static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            return Long.MIN_VALUE;
        }
    }

    private static final class Collector {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        private final DataOutputStream out = new DataOutputStream(bytes);
        long newest = Long.MIN_VALUE;

        /** False when something else than files lies there. */
        boolean add(Walk walk) throws IOException {
            add(walk.top());
            for (Walk.Seen seen : walk.seen()) {
                if (seen.kind() != Walk.Kind.FILE) {
                    return false;
                }
                add(seen.path());
                add(seen.size(), seen.modified());
            }
            return true;
        }

        private void add(Path path) throws IOException {
            out.write(path.toString().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }

        private void add(long size, long modified) throws IOException {
            out.writeLong(size);
            out.writeLong(modified);
            newest = Math.max(newest, modified);
        }

        /** Of a repository what git leaves out, besides whether there is one; of other files what there is to see. */
        void add(Path file, boolean isRepository) throws IOException {
            if (!Files.exists(file)) {
                return;
            }
            add(file);
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                add(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
            }
            Path repository = isRepository ? GitIgnore.gitDirectory(file) : null;
            if (repository != null) {
                add(GitIgnore.exclude(repository), false);
            }
        }
    }
}
