package io.github.textproof.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source with its target. Either may be missing: a file that was not copied yet, one that nothing was copied to.
 *
 * @param source the file that people edit, or null
 * @param target what the build made of it, or null
 * @param blocks those that copy this source to this target, in the order of the build; empty without a source
 * @param difference the first byte in which the two differ, from 0; -1 when they are the same or one is missing
 */
public record Pair(@Nullable Side source, @Nullable Side target, List<Block> blocks, long difference) {
    public Pair {
        blocks = List.copyOf(blocks);
    }

    /** The block whose copy stays: the last one, or null without a source. */
    public @Nullable Block block() {
        return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    }

    /** Whether both are there and differ. */
    public boolean isChanged() {
        return difference >= 0;
    }
}
