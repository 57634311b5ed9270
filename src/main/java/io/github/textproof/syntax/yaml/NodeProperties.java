package io.github.textproof.syntax.yaml;

import org.jspecify.annotations.Nullable;

/**
 * The anchor and tag before a node (YAML 1.2.2, section 6.9).
 *
 * @param start where the first of them begins
 * @param anchor the name without its {@code &}, or null
 * @param tag as it is resolved, or null
 */
record NodeProperties(
        int start, @Nullable String anchor, @Nullable String tag) {
    /** Those of both lines, or null when they contradict each other. */
    static @Nullable NodeProperties merge(@Nullable NodeProperties one, @Nullable NodeProperties other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.anchor != null && other.anchor != null || one.tag != null && other.tag != null) {
            return null;
        }
        return new NodeProperties(
                one.start, one.anchor != null ? one.anchor : other.anchor, one.tag != null ? one.tag : other.tag);
    }
}
