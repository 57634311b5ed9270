package io.github.textproof.maven;

import io.github.textproof.baseline.Baseline;
import io.github.textproof.baseline.Comparison;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Settings;
import io.github.textproof.report.BaselineReporter;
import io.github.textproof.report.ConsoleReporter;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts the violations that there are today, so that <code>check</code> fails only on new ones. They are written into a file that belongs
 * into version control: what of them is mended leaves it when the goal runs again.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends AbstractTextproofMojo {
    /** Modules that are built at the same time may share the file. */
    private static final Object FILE = new Object();

    /** Takes out of the baseline what is mended and accepts nothing new: what a build server may run. */
    @Parameter(property = "textproof.baseline.prune", defaultValue = "false")
    boolean prune;

    /** The severity from which on a violation is accepted: <code>info</code>, <code>warning</code> or <code>error</code>. */
    @Parameter(property = "textproof.displaySeverity", defaultValue = "warning")
    String displaySeverity = "warning";

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("textproof is skipped");
            return;
        }
        if (!files.isEmpty()) {
            throw new MojoExecutionException(
                    "textproof configuration: a baseline is made of all files, so textproof.files cannot be given");
        }
        new Reactor(this).run(this::accept);
    }

    private void accept() throws MojoExecutionException {
        Settings settings = settings();
        Severity least = ParameterWords.severity(displaySeverity, "displaySeverity");
        Report report = lint(settings);
        ConsoleReporter.Log log = new MavenConsole(getLog());
        report.notes().stream()
                .filter(Report.Note::problem)
                .forEach(note -> log.error(note.path() + ": " + note.message()));
        if (report.hasProblems()) {
            throw new MojoExecutionException(
                    "textproof could not check every file, see the errors above; the baseline stays as it is");
        }
        Path file = baselineFile();
        synchronized (FILE) {
            try {
                Baseline old = Baseline.read(file);
                Comparison comparison = old.compare(report, directory(file), settings);
                Baseline renewed = prune ? comparison.pruned() : comparison.renewed(least);
                renewed.write(file);
                new BaselineReporter(log, base(), file).renewed(old, renewed, comparison, prune, least);
            } catch (IOException e) {
                throw new MojoExecutionException("textproof baseline: " + e.getMessage(), e);
            }
        }
    }
}
