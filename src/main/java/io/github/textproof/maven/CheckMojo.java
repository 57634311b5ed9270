package io.github.textproof.maven;

import io.github.textproof.baseline.Baseline;
import io.github.textproof.baseline.Comparison;
import io.github.textproof.baseline.Ratchet;
import io.github.textproof.lint.Cache;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Settings;
import io.github.textproof.report.BaselineReporter;
import io.github.textproof.report.ConsoleReporter;
import io.github.textproof.report.GithubReporter;
import io.github.textproof.report.ReportTarget;
import io.github.textproof.report.Reporter;
import io.github.textproof.report.Reporters;
import io.github.textproof.rule.Severity;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the text resources of a project, or of any folder, and fails the build on violations. Writes nothing but reports. Needs no
 * project when <code>textproof.directories</code> or <code>textproof.files</code> is given.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_TEST_RESOURCES, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractTextproofMojo {
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
     * A branch or commit, as <code>origin/main</code>: only violations in files that have changed since HEAD left it count, committed or not.
     * All files are checked all the same, for the rules that compare them. Where git cannot tell what has changed, everything counts.
     */
    @Parameter(property = "textproof.ratchetFrom")
    @Nullable
    String ratchetFrom;

    /** Whether of changed files only the changed lines count. */
    @Parameter(property = "textproof.ratchetLines", defaultValue = "false")
    boolean ratchetLines;

    /**
     * The reports to write besides the console: <code>sarif</code>, <code>json</code>, <code>checkstyle</code>, <code>github</code>. The
     * last one is on by itself where GitHub Actions runs the build.
     */
    @Parameter(property = "textproof.formats")
    List<String> formats = List.of();

    /**
     * Whether what each file gave is kept in <code>target/textproof/cache</code>, so that the next run checks only what has changed. With the same files and the
     * same configuration the results are the same either way.
     */
    @Parameter(property = "textproof.cache", defaultValue = "true")
    boolean cache = true;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("textproof is skipped");
            return;
        }
        new Reactor(this).run(this::check);
    }

    private void check() throws MojoExecutionException, MojoFailureException {
        Settings settings = settings();
        Severity failing = ParameterWords.severity(violationSeverity, "violationSeverity");
        Severity shown = ParameterWords.severity(displaySeverity, "displaySeverity");
        List<Reporter> reporters = reporters();
        Report report = ratchet(compare(lint(settings, cache()), settings), settings);
        new ConsoleReporter(new MavenConsole(getLog()), shown).report(report);
        write(reporters, report);
        judge(report, failing);
    }

    private Cache cache() {
        return cache ? new Cache(reports().resolve("cache"), version() + " " + jar(), getLog()::debug) : Cache.none();
    }

    /** What tells one build of a snapshot from another. */
    private static String jar() {
        CodeSource source = CheckMojo.class.getProtectionDomain().getCodeSource();
        try {
            File file = source == null ? null : new File(source.getLocation().toURI());
            return file == null ? "" : file.length() + " " + file.lastModified();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return "";
        }
    }

    /** The report with what the baseline accepts among the violations that do not count. */
    private Report compare(Report report, Settings settings) throws MojoExecutionException {
        Path file = baselineFile();
        if (!Files.exists(file)) {
            return report;
        }
        try {
            Comparison comparison = Baseline.read(file).compare(report, directory(file), settings);
            BaselineReporter reporter = new BaselineReporter(new MavenConsole(getLog()), base(), file);
            reporter.stale(comparison);
            return comparison.report(reporter.justification());
        } catch (IOException e) {
            throw new MojoExecutionException("textproof baseline: " + e.getMessage(), e);
        }
    }

    /** The report with what has changed, or all of it where that is not known. */
    private Report ratchet(Report report, Settings settings) {
        if (ratchetFrom == null || ratchetFrom.isBlank()) {
            return report;
        }
        String ref = ratchetFrom.trim();
        try {
            Ratchet.Outcome outcome = Ratchet.apply(report, settings, ref, ratchetLines);
            getLog().info("only what has changed since " + ref + " (" + outcome.since() + ") counts; "
                    + outcome.others()
                    + (outcome.others() == 1 ? " older violation does not" : " older violations do not"));
            return outcome.report();
        } catch (IOException e) {
            getLog().warn("ratchetFrom: " + e.getMessage() + "; everything counts");
            return report;
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
                base(), GithubReporter.root(environment, rootDirectory()), reports(), version(), System.out::println);
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
}
