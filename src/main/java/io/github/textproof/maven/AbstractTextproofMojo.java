package io.github.textproof.maven;

import io.github.textproof.lint.BuildOutput;
import io.github.textproof.lint.Cache;
import io.github.textproof.lint.PathNames;
import io.github.textproof.lint.ProjectLinter;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Root;
import io.github.textproof.lint.RuleConfiguration;
import io.github.textproof.lint.RuleConfigurationParser;
import io.github.textproof.lint.Settings;
import io.github.textproof.schema.SchemaException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** What to check and with which rules: the parameters that all checking goals share. */
abstract class AbstractTextproofMojo extends AbstractMojo {
    /** The project; without a POM, the stub that Maven makes up. */
    @Parameter(defaultValue = "${project}", readonly = true)
    @Nullable
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    @Nullable
    MavenSession session;

    @Inject
    @Nullable
    ProjectDependenciesResolver dependenciesResolver;

    /**
     * What else is checked against what was made of it, besides what the resources plugin copies: each <code>output</code> has a
     * <code>source</code> and a <code>target</code> directory, perhaps <code>filtered</code>, <code>includes</code> and <code>excludes</code>. For instance
     * <code>src/main/webapp</code> and the exploded war, when the goal is bound to <code>package</code>.
     */
    @Parameter
    List<OutputBean> outputs = List.of();

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable
    MojoExecution execution;

    /** The base directory: paths in reports are relative to it. */
    @Parameter(defaultValue = "${basedir}", readonly = true)
    @Nullable
    File baseDirectory;

    /** Where files go that the goal writes besides: reports, patches. */
    @Parameter(property = "textproof.outputDirectory", defaultValue = "${project.build.directory}/textproof")
    @Nullable
    File outputDirectory;

    /** Skips the goal. */
    @Parameter(property = "textproof.skip", defaultValue = "false")
    boolean skip;

    /** The directories to check instead of the POM's resource and test resource blocks; needed where there is no POM. */
    @Parameter(property = "textproof.directories")
    List<File> directories = List.of();

    /**
     * The only files to check, for instance those of a commit. In a project, files outside of its resource directories are left out; where
     * there is neither a POM nor <code>directories</code>, all of them are checked.
     */
    @Parameter(property = "textproof.files")
    List<File> files = List.of();

    /** Ant patterns of files to check, relative to the resource directory or the base directory, besides the resource block's own. */
    @Parameter(property = "textproof.includes")
    List<String> includes = List.of();

    /** Ant patterns of files to leave out, relative to the resource directory or the base directory. */
    @Parameter(property = "textproof.excludes")
    List<String> excludes = List.of();

    /** Whether version control folders and editor leftovers are left out, as Maven's resources plugin does. */
    @Parameter(property = "textproof.useDefaultExcludes", defaultValue = "true")
    boolean useDefaultExcludes;

    /** The charset of files that neither declare one nor have one by their format. UTF-8 when neither this nor the build's encoding is set. */
    @Parameter(property = "textproof.encoding", defaultValue = "${project.build.sourceEncoding}")
    @Nullable
    String encoding;

    /**
     * The charset of <code>.properties</code> files; by default the resources plugin's <code>propertiesEncoding</code>. When neither is
     * set, resource bundles are UTF-8, as Java reads them since version 9, and other properties files have the build's encoding.
     */
    @Parameter(property = "textproof.propertiesEncoding")
    @Nullable
    String propertiesEncoding;

    /**
     * Which rules run on test resources: <code>encoding</code> for those about bytes and characters only, because test resources are often
     * broken on purpose, <code>full</code> for all, <code>skip</code> for none.
     */
    @Parameter(property = "textproof.testResources", defaultValue = "encoding")
    String testResources = "encoding";

    /**
     * The size in bytes above which a file is not checked but named in a warning. Above 16 MB files are checked in pieces: their bytes, characters and lines, not
     * their structure.
     */
    @Parameter(property = "textproof.maxFileSize", defaultValue = "" + Settings.DEFAULT_MAX_FILE_SIZE)
    long maxFileSize = Settings.DEFAULT_MAX_FILE_SIZE;

    /**
     * What differs from the defaults of single rules. Each <code>rule</code> has an <code>id</code> and perhaps a <code>severity</code>
     * (<code>off</code>, <code>info</code>, <code>warning</code>, <code>error</code>), <code>includes</code>, <code>excludes</code> and
     * <code>options</code>; of several that fit a file the last one wins. The goal <code>rules</code> lists the rules.
     */
    @Parameter
    List<RuleBean> rules = List.of();

    /**
     * A file with a <code>&lt;rules&gt;</code> element like that of the POM, a resource of the plugin's dependencies, or a
     * <code>file:</code> or <code>jar:file:</code> URL. The POM's own <code>rules</code> come after it and win.
     */
    @Parameter(property = "textproof.rulesLocation")
    @Nullable
    String rulesLocation;

    /** The same in short, after all other rules: <code>id:severity</code> and <code>id.option=value</code>, separated by commas. */
    @Parameter(property = "textproof.rules")
    @Nullable
    String ruleOverrides;

    /**
     * The violations that are accepted, written by the goal <code>baseline</code>; a path relative to the base directory. One for all modules:
     * <code>${session.executionRootDirectory}/.textproof-baseline.json</code>.
     */
    @Parameter(property = "textproof.baselineFile", defaultValue = ".textproof-baseline.json")
    String baselineFile = ".textproof-baseline.json";

    /** Where the baseline is, or would be. */
    Path baselineFile() {
        return base().resolve(baselineFile).toAbsolutePath().normalize();
    }

    static Path directory(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** Runs all rules. */
    Report lint(Settings settings) throws MojoExecutionException {
        return lint(settings, Cache.none());
    }

    /** The same with what is known from the last run. */
    Report lint(Settings settings, Cache cache) throws MojoExecutionException {
        try {
            return ProjectLinter.lint(withOutput(settings), new LogProgress(getLog()), cache);
        } catch (SchemaException e) {
            throw new MojoExecutionException("textproof configuration: rule 'schema-violation': " + e.getMessage(), e);
        }
    }

    private Settings withOutput(Settings settings) throws MojoExecutionException {
        if (project == null || project.getFile() == null || !directories.isEmpty()) {
            return settings;
        }
        try {
            ProjectOutput output = new ProjectOutput(project, session, execution, settings.baseDirectory());
            BuildOutput read = output.read(
                    outputs,
                    new ProjectDependencies(
                            project, dependenciesResolver, session == null ? null : session.getRepositorySession()));
            warnOnce(output.warning(read));
            return settings.withOutput(read);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("textproof configuration: outputs: " + e.getMessage(), e);
        }
    }

    /** What holds for all modules of a build is said once. */
    private void warnOnce(@Nullable String warning) {
        if (warning != null
                && (session == null
                        || session.getRepositorySession() == null
                        || session.getRepositorySession().getData().set("textproof: " + warning, null, true))) {
            getLog().warn(warning);
        }
    }

    /** Everything above, validated. */
    Settings settings() throws MojoExecutionException {
        Path base = base();
        try {
            return new Settings(
                    base,
                    roots(),
                    files.isEmpty() ? null : files.stream().map(File::toPath).toList(),
                    includes,
                    allExcludes(base),
                    useDefaultExcludes,
                    ParameterWords.charset(encoding, "encoding"),
                    ParameterWords.charset(
                            propertiesEncoding == null ? resourcesPluginPropertiesEncoding() : propertiesEncoding,
                            "propertiesEncoding"),
                    ParameterWords.testResources(testResources),
                    maxFileSize,
                    allRules(base));
        } catch (IllegalArgumentException | IOException e) {
            throw new MojoExecutionException("textproof configuration: " + e.getMessage(), e);
        }
    }

    /** A baseline quotes what is wrong, so it is no text to check itself, wherever it lies. */
    private List<String> allExcludes(Path base) {
        List<String> all = new ArrayList<>(excludes);
        all.add("**/.textproof-baseline.json");
        all.add(PathNames.relative(base, baselineFile()));
        return all;
    }

    Path base() {
        return (baseDirectory == null ? new File("") : baseDirectory).toPath().toAbsolutePath();
    }

    /** Where reports go. The stub that stands for a missing POM leaves an expression in its build directory. */
    Path reports() {
        return outputDirectory == null || outputDirectory.getPath().contains("${")
                ? base().resolve("target/textproof")
                : outputDirectory.toPath();
    }

    private boolean hasPom() {
        return project != null && project.getFile() != null;
    }

    private List<Root> roots() {
        List<Root> roots = new ArrayList<>();
        for (File directory : directories) {
            if (!directory.isDirectory()) {
                throw new IllegalArgumentException(directory + " (textproof.directories) is not a directory");
            }
            roots.add(Root.of(directory.toPath()));
        }
        if (!roots.isEmpty()) {
            return roots;
        }
        if (project != null && hasPom()) {
            project.getResources().forEach(resource -> roots.add(root(resource, Root.Kind.MAIN)));
            project.getTestResources().forEach(resource -> roots.add(root(resource, Root.Kind.TEST)));
        } else if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no POM here: say what to check with -Dtextproof.directories=<folder>,… or -Dtextproof.files=<file>,…");
        }
        return roots;
    }

    private static Root root(Resource resource, Root.Kind kind) {
        return new Root(Path.of(resource.getDirectory()), resource.getIncludes(), resource.getExcludes(), kind);
    }

    private List<RuleConfiguration> allRules(Path base) throws IOException {
        List<RuleConfiguration> all = new ArrayList<>();
        if (rulesLocation != null) {
            all.addAll(RulesFile.read(rulesLocation, base.toFile()));
        }
        for (RuleBean bean : rules) {
            all.add(bean.toConfiguration());
        }
        all.addAll(RuleConfigurationParser.parse(ruleOverrides == null ? "" : ruleOverrides));
        return all;
    }

    private @Nullable String resourcesPluginPropertiesEncoding() {
        return project == null
                ? null
                : PluginConfiguration.of(project.getPlugin(ProjectOutput.PLUGIN), null)
                        .value("propertiesEncoding");
    }
}
