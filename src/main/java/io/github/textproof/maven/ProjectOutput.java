package io.github.textproof.maven;

import io.github.textproof.lint.BuildOutput;
import io.github.textproof.lint.ClassFinder;
import io.github.textproof.lint.Dependencies;
import io.github.textproof.lint.ResourceBlock;
import io.github.textproof.lint.Root;
import io.github.textproof.output.Block;
import io.github.textproof.output.Classes;
import io.github.textproof.output.Delimiter;
import io.github.textproof.output.Filtering;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Reads from a project what its build makes of the resources: the bound executions of the resources plugin and the blocks they copy. */
final class ProjectOutput {
    static final String PLUGIN = "org.apache.maven.plugins:maven-resources-plugin";

    /** The phases of the default lifecycle in which resources are copied, in their order. */
    private static final List<String> PHASES = List.of(
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    private final MavenProject project;
    private final @Nullable MavenSession session;
    private final @Nullable MojoExecution execution;
    private final Path base;
    private final String version;
    private final List<ResourceBlock> blocks = new ArrayList<>();
    private final Set<Path> directories = new LinkedHashSet<>();

    ProjectOutput(MavenProject project, @Nullable MavenSession session, @Nullable MojoExecution execution, Path base) {
        this.project = project;
        this.session = session;
        this.execution = execution;
        this.base = base;
        Plugin plugin = project.getPlugin(PLUGIN);
        this.version = plugin == null || plugin.getVersion() == null ? "" : plugin.getVersion();
    }

    /** Everything, with the pairs that {@code more} adds. */
    BuildOutput read(List<OutputBean> more, Dependencies dependencies) {
        Plugin plugin = project.getPlugin(PLUGIN);
        for (PluginExecution each : plugin == null ? List.<PluginExecution>of() : plugin.getExecutions()) {
            PluginConfiguration configuration = PluginConfiguration.of(plugin, each);
            for (String goal : each.getGoals()) {
                copy(goal, each, configuration);
            }
        }
        for (OutputBean each : more) {
            add(each, plugin);
        }
        Date begin = session == null ? null : session.getRequest().getStartTime();
        return new BuildOutput(
                blocks, new ArrayList<>(directories), classes(dependencies), begin == null ? null : begin.toInstant());
    }

    private Classes classes(Dependencies dependencies) {
        return new ClassFinder(
                new ClassFinder.Module(output(), paths(project.getCompileSourceRoots())),
                new ClassFinder.Module(testOutput(), paths(project.getTestCompileSourceRoots())),
                dependencies,
                relocated());
    }

    private Path output() {
        return resolve(project.getBuild().getOutputDirectory(), "target/classes");
    }

    private Path testOutput() {
        return resolve(project.getBuild().getTestOutputDirectory(), "target/test-classes");
    }

    private Path resolve(@Nullable String directory, String otherwise) {
        return base.resolve(directory == null ? otherwise : directory);
    }

    private List<Path> paths(List<String> directories) {
        return directories.stream().map(base::resolve).toList();
    }

    /** Where the shade plugin moves classes to. */
    private List<String> relocated() {
        Plugin shade = project.getPlugin("org.apache.maven.plugins:maven-shade-plugin");
        List<String> patterns = new ArrayList<>();
        if (shade != null) {
            patterns.addAll(PluginConfiguration.of(shade, null).children("relocations", "shadedPattern"));
            for (PluginExecution each : shade.getExecutions()) {
                patterns.addAll(PluginConfiguration.of(null, each).children("relocations", "shadedPattern"));
            }
        }
        return patterns;
    }

    private void copy(String goal, PluginExecution each, PluginConfiguration configuration) {
        switch (goal) {
            case "resources" ->
                copy(
                        project.getResources(),
                        Root.Kind.MAIN,
                        directory(configuration, output()),
                        configuration,
                        isFresh(each, "process-resources", configuration),
                        "");
            case "testResources" ->
                copy(
                        project.getTestResources(),
                        Root.Kind.TEST,
                        directory(configuration, testOutput()),
                        configuration,
                        isFresh(each, "process-test-resources", configuration),
                        "");
            case "copy-resources" -> {
                String output = configuration.value("outputDirectory");
                if (output != null) {
                    copy(
                            configuration.resources(),
                            Root.Kind.MAIN,
                            base.resolve(output),
                            configuration,
                            isFresh(each, null, configuration),
                            " of the execution " + each.getId());
                }
            }
            default -> {
                // help
            }
        }
    }

    private Path directory(PluginConfiguration configuration, Path usual) {
        String configured = configuration.value("outputDirectory");
        Path directory = (configured == null ? usual : base.resolve(configured)).normalize();
        directories.add(directory);
        return directory;
    }

    private void copy(
            List<Resource> resources,
            Root.Kind kind,
            Path output,
            PluginConfiguration configuration,
            boolean fresh,
            String owner) {
        Filtering filtering = filtering(configuration);
        int number = 0;
        for (Resource each : resources) {
            number++;
            if (each.getDirectory() == null) {
                continue;
            }
            Path target = each.getTargetPath() == null ? output : output.resolve(each.getTargetPath());
            Root root = new Root(base.resolve(each.getDirectory()), each.getIncludes(), each.getExcludes(), kind);
            blocks.add(new ResourceBlock(
                    root,
                    target.normalize(),
                    fresh,
                    new Block(name(each, kind, number, owner), each.isFiltering(), filtering)));
        }
    }

    private String name(Resource resource, Root.Kind kind, int number, String owner) {
        String element = kind == Root.Kind.TEST ? "<testResource>" : "<resource>";
        String directory = base.relativize(base.resolve(resource.getDirectory()))
                .toString()
                .replace(File.separatorChar, '/');
        return where(resource.getLocation(""), element, number, owner) + " (" + directory + ")";
    }

    /** By its line where that is known and a user can go there, else by its number. */
    private String where(@Nullable InputLocation location, String element, int number, String owner) {
        String model = location == null || location.getSource() == null
                ? null
                : location.getSource().getModelId();
        if (location == null || model == null || model.contains("super-pom")) {
            return "the " + Ordinals.of(number) + " " + element + owner;
        }
        String own = project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
        return "the " + element + " in line " + location.getLineNumber() + " of "
                + (model.equals(own) ? "pom.xml" : "the POM " + model);
    }

    private Filtering filtering(PluginConfiguration configuration) {
        List<String> filters = new ArrayList<>(configuration.list("filters"));
        if (configuration.flag("useBuildFilters", true)) {
            filters.addAll(0, project.getFilters());
        }
        Filtering known = Filtering.of(version, io.github.textproof.output.Model.EMPTY);
        String encoding = configuration.value("encoding");
        return new Filtering(
                version,
                delimiters(configuration),
                configuration.value("escapeString"),
                configuration.list("nonFilteredFileExtensions"),
                encoding != null ? encoding : property("project.build.sourceEncoding"),
                configuration.value("propertiesEncoding"),
                configuration.flag("fileNameFiltering", false) && known.isSince(3, 0),
                new PomModel(
                        project,
                        session,
                        execution,
                        filters.stream().map(base::resolve).toList(),
                        known.isSince(3, 0)));
    }

    /** A property as parameters of plugins see it: the command line comes first. */
    private @Nullable String property(String name) {
        String given = session == null ? null : session.getUserProperties().getProperty(name);
        return given != null ? given : project.getProperties().getProperty(name);
    }

    private static List<Delimiter> delimiters(PluginConfiguration configuration) {
        List<Delimiter> delimiters = new ArrayList<>();
        List<String> configured = configuration.list("delimiters");
        if (configured.isEmpty() || configuration.flag("useDefaultDelimiters", true)) {
            delimiters.add(Delimiter.EXPRESSION);
            delimiters.add(Delimiter.AT);
        }
        // An empty element is what is left of ${*} when a POM is interpolated; the plugin reads it so, too.
        configured.stream()
                .map(each -> each.isEmpty() ? Delimiter.EXPRESSION : Delimiter.parse(each))
                .filter(each -> !delimiters.contains(each))
                .forEach(delimiters::add);
        return delimiters;
    }

    /** Whether the plugin has copied before this goal runs, in this very build. */
    private boolean isFresh(PluginExecution each, @Nullable String usualPhase, PluginConfiguration configuration) {
        String mine = execution == null ? null : execution.getLifecyclePhase();
        String phase = each.getPhase() != null ? each.getPhase() : usualPhase;
        boolean skipped = configuration.flag("skip", false) || Boolean.parseBoolean(property("maven.resources.skip"));
        return mine != null
                && phase != null
                && !skipped
                && PHASES.contains(phase)
                && PHASES.indexOf(phase) <= PHASES.indexOf(mine);
    }

    private void add(OutputBean each, @Nullable Plugin plugin) {
        PluginConfiguration configuration = PluginConfiguration.of(plugin, null);
        Root root = new Root(each.source().toPath(), each.includes(), each.excludes(), Root.Kind.MAIN);
        blocks.add(new ResourceBlock(
                root,
                each.target().toPath(),
                false,
                new Block(
                        "the <output> of "
                                + base.relativize(base.resolve(each.source().toPath())),
                        each.isFiltered(),
                        filtering(configuration))));
    }

    /** A warning when the plugin that filters is so old that it damages more than it need, or null. */
    @Nullable
    String warning(BuildOutput output) {
        boolean filters = output.blocks().stream().anyMatch(each -> each.block().isFiltering());
        Filtering plugin = Filtering.of(version, io.github.textproof.output.Model.EMPTY);
        return filters && !plugin.isSince(3, 2)
                ? plugin.plugin()
                        + " is older than 3.2.0: it filters .ico files and knows no propertiesEncoding, so that ISO-8859-1 properties in a UTF-8 build lose their letters;"
                        + " set <version>3.5.0</version> for it"
                : null;
    }
}
