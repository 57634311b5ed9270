package io.github.textproof.maven;

import io.github.textproof.lint.FixPlan;
import io.github.textproof.lint.FixSettings;
import io.github.textproof.lint.ProjectFixer;
import io.github.textproof.lint.Settings;
import io.github.textproof.report.FixReporter;
import io.github.textproof.schema.SchemaException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fixes what can be fixed without a doubt, and by name what a person should look at afterwards. A file is changed only when all bytes
 * outside of the fixes stay as they are, the result is text in the same charset and has no violation that the file had not. Test resources
 * are left alone unless <code>testResources</code> is <code>full</code>, licences always.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends AbstractTextproofMojo {
    /** The rules whose unsafe fixes are applied too, by id: <code>mojibake,broken-paragraph</code>. */
    @Parameter(property = "textproof.unsafeFixes")
    List<String> unsafeFixes = List.of();

    /** Prints what would change as a unified diff, writes it to <code>textproof-fix.patch</code>, and changes nothing. */
    @Parameter(property = "textproof.dryRun", defaultValue = "false")
    boolean dryRun;

    /**
     * The charset to convert files to, as <code>UTF-8</code>: those whose bytes are valid in the charset they are read in, when nothing is
     * lost. What a file declares is rewritten; what the configuration says is yours to change afterwards.
     */
    @Parameter(property = "textproof.convertTo")
    @Nullable
    String convertTo;

    /** The severity from which on a violation is fixed: <code>info</code>, <code>warning</code> or <code>error</code>. */
    @Parameter(property = "textproof.displaySeverity", defaultValue = "warning")
    String displaySeverity = "warning";

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("textproof is skipped");
            return;
        }
        new Reactor(this).run(this::fix);
    }

    private void fix() throws MojoExecutionException {
        Settings settings = settings();
        FixPlan plan = plan(settings, fixSettings());
        FixReporter reporter = new FixReporter(new MavenConsole(getLog()));
        if (dryRun) {
            show(plan, reporter);
        } else {
            reporter.write(plan);
        }
        if (plan.before().hasProblems()) {
            throw new MojoExecutionException("textproof could not check every file, see the errors above");
        }
    }

    private FixPlan plan(Settings settings, FixSettings fixes) throws MojoExecutionException {
        try {
            return ProjectFixer.plan(settings, fixes, new LogProgress(getLog()));
        } catch (SchemaException e) {
            throw new MojoExecutionException("textproof configuration: rule 'schema-violation': " + e.getMessage(), e);
        }
    }

    private void show(FixPlan plan, FixReporter reporter) throws MojoExecutionException {
        try {
            reporter.show(plan, reports().resolve("textproof-fix.patch"));
        } catch (IOException e) {
            throw new MojoExecutionException("textproof could not write the patch: " + e.getMessage(), e);
        }
    }

    private FixSettings fixSettings() throws MojoExecutionException {
        Set<String> unsafe = new LinkedHashSet<>();
        unsafeFixes.forEach(id -> unsafe.add(id.trim()));
        try {
            return new FixSettings(
                    unsafe,
                    ParameterWords.severity(displaySeverity, "displaySeverity"),
                    ParameterWords.charset(convertTo, "convertTo"));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("textproof configuration: " + e.getMessage(), e);
        }
    }
}
