package io.github.textproof.output;

/**
 * A part of the build that copies files.
 *
 * @param name for messages, as {@code the <resource> in line 12 of pom.xml (src/main/resources)}
 * @param isFiltering whether it filters what it copies
 * @param plugin what copies them and how it filters
 */
public record Block(String name, boolean isFiltering, Filtering plugin) {
    /** Whether a file of that name is filtered. */
    public boolean filters(String fileName) {
        return isFiltering && plugin.filters(fileName);
    }
}
