package io.github.textproof.lint;

import java.io.File;
import java.util.List;
import org.codehaus.plexus.util.MatchPatterns;
import org.jspecify.annotations.Nullable;

/** Ant patterns ({@code **}{@code /*.properties}) over paths with {@code /}, as Maven reads them. */
final class PathPatterns {
    private final @Nullable MatchPatterns patterns;

    private PathPatterns(@Nullable MatchPatterns patterns) {
        this.patterns = patterns;
    }

    static PathPatterns of(List<String> patterns) {
        return new PathPatterns(
                patterns.isEmpty()
                        ? null
                        : MatchPatterns.from(
                                patterns.stream().map(PathPatterns::normalize).toArray(String[]::new)));
    }

    /** As Maven's scanner does: a trailing slash means the whole directory. */
    private static String normalize(String pattern) {
        String path = pattern.trim().replace('/', File.separatorChar).replace('\\', File.separatorChar);
        return path.endsWith(File.separator) ? path + "**" : path;
    }

    boolean matches(String path) {
        return patterns != null && patterns.matches(path.replace('/', File.separatorChar), true);
    }
}
