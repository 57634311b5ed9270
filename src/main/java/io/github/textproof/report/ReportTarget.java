package io.github.textproof.report;

import io.github.textproof.lint.PathNames;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where reports go and what they say of their origin.
 *
 * @param baseDirectory the module, to which the violations' paths are relative; absolute
 * @param rootDirectory the repository or the topmost module, to which viewers resolve paths; absolute. When the module lies outside of it,
 *     the module itself takes its place
 * @param outputDirectory where files are written; created when needed
 * @param version the plugin's version
 * @param output takes single lines that must reach the build's output as they are
 */
public record ReportTarget(
        Path baseDirectory, Path rootDirectory, Path outputDirectory, String version, Consumer<String> output) {
    public ReportTarget {
        baseDirectory = baseDirectory.toAbsolutePath().normalize();
        rootDirectory = rootDirectory.toAbsolutePath().normalize();
        if (!baseDirectory.startsWith(rootDirectory)) {
            rootDirectory = baseDirectory;
        }
    }

    /** The module's directory relative to the root, with {@code /} between and after its names; empty for the root itself. */
    public String prefix() {
        String path = PathNames.relative(rootDirectory, baseDirectory);
        return path.isEmpty() ? path : path + "/";
    }
}
