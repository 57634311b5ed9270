package io.github.textproof.lint;

import java.util.List;

/**
 * What the comparison of a bundle's files gave.
 *
 * @param files their paths in order
 */
record CachedBundle(List<String> files, List<Violation> violations) {}
