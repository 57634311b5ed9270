package io.github.textproof.lint;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
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
    public static final long DEFAULT_MAX_FILE_SIZE = 64L << 20;

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
        return new Settings(
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
                configured,
                output);
    }

    /** The same with these encodings. */
    public Settings withEncodings(@Nullable Charset source, @Nullable Charset properties) {
        return new Settings(
                baseDirectory,
                roots,
                files,
                includes,
                excludes,
                defaultExcludes,
                source,
                properties,
                testResources,
                maxFileSize,
                rules,
                output);
    }

    /** The same for these files only, absolute or relative to the base directory. */
    Settings withFiles(List<Path> only) {
        return new Settings(
                baseDirectory,
                roots,
                only,
                includes,
                excludes,
                defaultExcludes,
                sourceEncoding,
                propertiesEncoding,
                testResources,
                maxFileSize,
                rules,
                output);
    }

    /** The same with this limit, in bytes. */
    Settings withMaxFileSize(long most) {
        return new Settings(
                baseDirectory,
                roots,
                files,
                includes,
                excludes,
                defaultExcludes,
                sourceEncoding,
                propertiesEncoding,
                testResources,
                most,
                rules,
                output);
    }

    /** The same with what the build makes of the files. */
    public Settings withOutput(BuildOutput made) {
        return new Settings(
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
                made);
    }

    /** The same for other directories. */
    Settings withRoots(List<Root> others) {
        return new Settings(
                baseDirectory,
                others,
                files,
                includes,
                excludes,
                defaultExcludes,
                sourceEncoding,
                propertiesEncoding,
                testResources,
                maxFileSize,
                rules,
                output);
    }
}
