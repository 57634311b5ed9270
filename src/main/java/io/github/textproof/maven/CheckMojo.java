package io.github.textproof.maven;

import io.github.textproof.lint.BuildOutput;
import io.github.textproof.lint.ProjectLinter;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Settings;
import io.github.textproof.report.ConsoleReporter;
import io.github.textproof.report.GithubReporter;
import io.github.textproof.report.ReportTarget;
import io.github.textproof.report.Reporter;
import io.github.textproof.report.Reporters;
import io.github.textproof.rule.Severity;
import io.github.textproof.schema.SchemaException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Checks the text resources of a project, or of any folder, and fails the build on violations. Writes nothing but reports. Needs no
 * project when <code>textproof.directories</code> or <code>textproof.files</code> is given.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_TEST_RESOURCES, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractTextproofMojo {
    @Parameter(defaultValue = "${session}", readonly = true)
    @Nullable
    MavenSession session;

    @Inject
    @Nullable
    ProjectDependenciesResolver dependenciesResolver;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable
    MojoExecution execution;

    /** Whether violations fail the build; they are shown in any case. */
    @Parameter(property = "textproof.failOnViolation", defaultValue = "true")
    boolean failOnViolation = true;

    /** The severity from which on a violation fails the build: <code>info</code>, <code>warning</code> or <code>error</code>. */
    @Parameter(property = "textproof.violationSeverity", defaultValue = "error")
    String violationSeverity = "error";

    /** The severity from which on a violation is shown: <code>info</code>, <code>warning</code> or <code>error</code>. Reports hold all. */
    @Parameter(property = "textproof.displaySeverity", defaultValue = "warning")
    String displaySeverity = "warning";

    /** How many violations that would fail the build are let through. */
    @Parameter(property = "textproof.maxAllowedViolations", defaultValue = "0")
    int maxAllowedViolations;

    /**
     * The reports to write besides the console: <code>sarif</code>, <code>json</code>, <code>checkstyle</code>, <code>github</code>. The
     * last one is on by itself where GitHub Actions runs the build.
     */
    @Parameter(property = "textproof.formats")
    List<String> formats = List.of();

    /** Where the reports go. */
    @Parameter(property = "textproof.outputDirectory", defaultValue = "${project.build.directory}/textproof")
    @Nullable
    File outputDirectory;

    /**
     * What else is checked against what was made of it, besides what the resources plugin copies: each <code>output</code> has a
     * <code>source</code> and a <code>target</code> directory, perhaps <code>filtered</code>, <code>includes</code> and <code>excludes</code>. For instance
     * <code>src/main/webapp</code> and the exploded war, when the goal is bound to <code>package</code>.
     */
    @Parameter
    List<OutputBean> outputs = List.of();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("textproof is skipped");
            return;
        }
        Settings settings = withOutput(settings());
        Severity failing = severity(violationSeverity, "violationSeverity");
        Severity shown = severity(displaySeverity, "displaySeverity");
        List<Reporter> reporters = reporters();
        Report report = lint(settings);
        new ConsoleReporter(new MavenConsole(getLog()), shown).report(report);
        write(reporters, report);
        judge(report, failing);
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

    private Report lint(Settings settings) throws MojoExecutionException {
        try {
            return ProjectLinter.lint(settings, new LogProgress(getLog()));
        } catch (SchemaException e) {
            throw new MojoExecutionException("textproof configuration: rule 'schema-violation': " + e.getMessage(), e);
        }
    }

    private List<Reporter> reporters() throws MojoExecutionException {
        Map<String, String> environment = System.getenv();
        Set<String> names = new LinkedHashSet<>(formats);
        if (GithubReporter.isActive(environment)) {
            names.add("github");
        }
        // System.out, because a log prefix would keep GitHub from seeing its commands.
        ReportTarget target = new ReportTarget(
                base(),
                GithubReporter.root(environment, rootDirectory()),
                reports(outputDirectory),
                version(),
                System.out::println);
        try {
            return names.stream().map(name -> Reporters.of(name, target)).toList();
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("textproof configuration: formats: " + e.getMessage(), e);
        }
    }

    private Path rootDirectory() {
        return session == null || session.getRequest().getMultiModuleProjectDirectory() == null
                ? base()
                : session.getRequest().getMultiModuleProjectDirectory().toPath();
    }

    private String version() {
        return execution == null ? "unknown" : execution.getVersion();
    }

    /** A report that cannot be written does not keep the others from being written. */
    private void write(List<Reporter> reporters, Report report) throws MojoExecutionException {
        IOException failure = null;
        for (Reporter reporter : reporters) {
            try {
                reporter.report(report);
            } catch (IOException e) {
                getLog().error("textproof could not write " + e.getMessage());
                failure = e;
            }
        }
        if (failure != null) {
            throw new MojoExecutionException("textproof could not write every report, see the errors above", failure);
        }
    }

    private void judge(Report report, Severity failing) throws MojoExecutionException, MojoFailureException {
        long count = report.violations().stream()
                .filter(violation -> violation.severity().compareTo(failing) >= 0)
                .count();
        if (failOnViolation && count > maxAllowedViolations) {
            throw new MojoFailureException("textproof found " + count + (count == 1 ? " violation" : " violations")
                    + " of severity " + failing.word() + (failing == Severity.ERROR ? "" : " or above")
                    + (maxAllowedViolations > 0 ? ", more than the " + maxAllowedViolations + " allowed" : ""));
        }
        if (report.hasProblems()) {
            throw new MojoExecutionException("textproof could not check every file, see the errors above");
        }
    }

    private static Severity severity(String word, String parameter) throws MojoExecutionException {
        try {
            Severity severity = Severity.parse(word);
            if (severity != Severity.OFF) {
                return severity;
            }
            throw new IllegalArgumentException("'off' is no threshold: use info, warning or error");
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("textproof configuration: " + parameter + ": " + e.getMessage(), e);
        }
    }
}
