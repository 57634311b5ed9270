package io.github.textproof.lint;

import io.github.textproof.output.Classes;
import java.nio.file.Path;
import java.util.List;

/**
 * What the build makes of the resources.
 *
 * @param blocks what it copies, in its order
 * @param directories the directories that hold nothing but what the build makes, where a target without a source is looked for
 * @param classes which classes there are
 */
public record BuildOutput(List<ResourceBlock> blocks, List<Path> directories, Classes classes) {
    /** Only sources are checked. */
    public static final BuildOutput NONE = new BuildOutput(List.of(), List.of(), Classes.UNKNOWN);

    public BuildOutput {
        blocks = List.copyOf(blocks);
        directories = List.copyOf(directories);
    }
}
