package io.github.textproof.lint;

import io.github.textproof.output.Block;
import java.nio.file.Path;
import java.util.List;

/**
 * A directory that the build copies to another one.
 *
 * @param root what is copied, with its patterns
 * @param target the directory that it is copied to, absolute
 * @param isFresh whether the copying has surely happened in this build; else a target that is older than its source is not looked at
 * @param block what rules see of it
 */
public record ResourceBlock(Root root, Path target, boolean isFresh, Block block) {
    /** A block that this very build has copied. */
    public static ResourceBlock of(Path source, Path target, Block block) {
        return new ResourceBlock(new Root(source, List.of(), List.of(), Root.Kind.MAIN), target, true, block);
    }
}
