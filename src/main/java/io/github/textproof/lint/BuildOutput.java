package io.github.textproof.lint;

import io.github.textproof.output.Classes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the build makes of the resources.
 *
 * @param blocks what it copies, in its order
 * @param directories the directories that hold nothing but what the build makes, where a target without a source is looked for
 * @param classes which classes there are
 * @param begin when the build began; null when that is not known. A target that is younger was made by it
 */
public record BuildOutput(
        List<ResourceBlock> blocks,
        List<Path> directories,
        Classes classes,
        @Nullable Instant begin) {
    /** Only sources are checked. */
    public static final BuildOutput NONE = new BuildOutput(List.of(), List.of(), Classes.UNKNOWN, null);

    public BuildOutput {
        blocks = List.copyOf(blocks);
        directories = List.copyOf(directories);
    }
}
