package io.github.textproof.lint;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run needs to know, immutable and validated.
 *
 * @param baseDirectory absolute; violations' paths are relative to it
 * @param roots the directories to scan
 * @param files when not null, only these files are checked: absolute or relative to the base directory
 * @param includes Ant patterns that a file must match besides its root's; empty for all
 * @param excludes Ant patterns that take files out
 * @param defaultExcludes whether version control and editor leftovers are left out
 * @param sourceEncoding the build's encoding, or null
 * @param propertiesEncoding the encoding in which the build reads {@code .properties}, or null
 * @param testResources which rules run on test resources
 * @param maxFileSize the most bytes of a file that is checked
 * @param rules what is configured for single rules, in the order given
 * @param output what the build makes of the files
 */
public record Settings(
        Path baseDirectory,
        List<Root> roots,
        @Nullable List<Path> files,
        List<String> includes,
        List<String> excludes,
        boolean defaultExcludes,
        @Nullable Charset sourceEncoding,
        @Nullable Charset propertiesEncoding,
        TestResources testResources,
        long maxFileSize,
        List<RuleConfiguration> rules,
        BuildOutput output) {

    /** The size above which a file is skipped with a warning, in bytes. */
    public static final long DEFAULT_MAX_FILE_SIZE = 1L << 30;

    /** Which rules run on test resources. */
    public enum TestResources {
        FULL,
        ENCODING,
        SKIP
    }

    /**
     * @throws IllegalArgumentException when a rule or option is unknown or has an impossible value, with what may be meant
     */
    public Settings {
        baseDirectory = baseDirectory.toAbsolutePath().normalize();
        roots = List.copyOf(roots);
        files = files == null ? null : List.copyOf(files);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        rules = List.copyOf(rules);
        RuleConfigurations.validate(rules);
    }

    /** Settings for sources alone. */
    public Settings(
            Path baseDirectory,
            List<Root> roots,
            @Nullable List<Path> files,
            List<String> includes,
            List<String> excludes,
            boolean defaultExcludes,
            @Nullable Charset sourceEncoding,
            @Nullable Charset propertiesEncoding,
            TestResources testResources,
            long maxFileSize,
            List<RuleConfiguration> rules) {
        this(
                baseDirectory,
                roots,
                files,
                includes,
                excludes,
                defaultExcludes,
                sourceEncoding,
                propertiesEncoding,
                testResources,
                maxFileSize,
                rules,
                BuildOutput.NONE);
    }

    /** The defaults for these directories: UTF-8, every rule at its own severity. */
    public static Settings of(Path baseDirectory, List<Root> roots) {
        return new Settings(
                baseDirectory,
                roots,
                null,
                List.of(),
                List.of(),
                true,
                null,
                null,
                TestResources.ENCODING,
                DEFAULT_MAX_FILE_SIZE,
                List.of());
    }

    /** The same with these rule configurations. */
    public Settings withRules(List<RuleConfiguration> configured) {
        return with(copy -> copy.rules = configured);
    }

    /** The same with these encodings. */
    public Settings withEncodings(@Nullable Charset source, @Nullable Charset properties) {
        return with(copy -> {
            copy.sourceEncoding = source;
            copy.propertiesEncoding = properties;
        });
    }

    /** The same for these files only, absolute or relative to the base directory. */
    Settings withFiles(List<Path> only) {
        return with(copy -> copy.files = only);
    }

    /** The same with this limit, in bytes. */
    Settings withMaxFileSize(long most) {
        return with(copy -> copy.maxFileSize = most);
    }

    /** The same with what the build makes of the files. */
    public Settings withOutput(BuildOutput made) {
        return with(copy -> copy.output = made);
    }

    /** The same for other directories. */
    Settings withRoots(List<Root> others) {
        return with(copy -> copy.roots = others);
    }

    private Settings with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new Settings(
                baseDirectory,
                copy.roots,
                copy.files,
                includes,
                excludes,
                defaultExcludes,
                copy.sourceEncoding,
                copy.propertiesEncoding,
                testResources,
                copy.maxFileSize,
                copy.rules,
                copy.output);
    }

    /** What may differ in a copy. */
    private static final class Copy {
        private List<Root> roots;
        private @Nullable List<Path> files;
        private @Nullable Charset sourceEncoding;
        private @Nullable Charset propertiesEncoding;
        private long maxFileSize;
        private List<RuleConfiguration> rules;
        private BuildOutput output;

        Copy(Settings settings) {
            roots = settings.roots;
            files = settings.files;
            sourceEncoding = settings.sourceEncoding;
            propertiesEncoding = settings.propertiesEncoding;
            maxFileSize = settings.maxFileSize;
            rules = settings.rules;
            output = settings.output;
        }
    }
}
