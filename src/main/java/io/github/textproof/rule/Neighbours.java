package io.github.textproof.rule;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The files around the one under inspection, as far as the module reaches.
 *
 * <p>Paths are relative to the module with {@code /} and without {@code .} and {@code ..} inside, as {@code Resource.path} is; names are
 * compared exactly, also where the file system does not.
 */
public interface Neighbours {
    /** For a text without a place. */
    Neighbours NOTHING_KNOWN = new Neighbours() {
        @Override
        public Place find(String path) {
            return Place.UNKNOWN;
        }

        @Override
        public @Nullable String inOtherCase(String path) {
            return null;
        }

        @Override
        public boolean isInTree(String path) {
            return false;
        }

        @Override
        public void offer(Collection<String> anchors) {}

        @Override
        public void reportUnlessOffered(Finding finding, String path, Collection<String> anchors) {}
    };

    /** What is at a path. */
    enum Place {
        FILE,
        DIRECTORY,
        /** Nothing, and that is sure. */
        MISSING,
        /** The path leads out of the module, or the directory cannot be read. */
        UNKNOWN
    }

    /** What is at {@code path}; empty for the module's own directory. */
    Place find(String path);

    /** A name in the same directory that differs from the path's last part in case only, or null. */
    @Nullable
    String inOtherCase(String path);

    /** Whether the path lies in a directory whose files are checked. */
    boolean isInTree(String path);

    /** Tells the places inside this file that others may link to. */
    void offer(Collection<String> anchors);

    /**
     * Takes a finding that holds when the checked file at {@code path} has offered anchors, but none of these; it is decided after
     * the last file.
     */
    void reportUnlessOffered(Finding finding, String path, Collection<String> anchors);
}
