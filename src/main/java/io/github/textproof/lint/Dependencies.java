package io.github.textproof.lint;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The jars and directories that a module runs with, asked for when a class is in neither its output nor the JDK. */
public interface Dependencies {
    /** A module without any. */
    Dependencies NONE = new Dependencies() {
        @Override
        public List<Path> known() {
            return List.of();
        }

        @Override
        public List<Path> all() {
            return List.of();
        }
    };

    /** Those that the build has at hand anyway. */
    List<Path> known();

    /** All of them, of every scope; null when they cannot be had. This may be slow. */
    @Nullable
    List<Path> all();
}
