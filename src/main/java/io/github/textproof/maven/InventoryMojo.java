package io.github.textproof.maven;

import io.github.textproof.lint.Inventory;
import io.github.textproof.lint.ProjectInventory;
import io.github.textproof.lint.Settings;
import io.github.textproof.report.InventoryConsole;
import io.github.textproof.report.InventoryReporter;
import io.github.textproof.report.ReportTarget;
import io.github.textproof.report.Reporters;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what text resources there are: files by format, charset, line end and size, and how far each locale is translated. Judges nothing
 * and never fails because of a file. Writes nothing but reports. Needs no project when <code>textproof.directories</code> or
 * <code>textproof.files</code> is given.
 */
@Mojo(name = "inventory", requiresProject = false, threadSafe = true)
public final class InventoryMojo extends AbstractTextproofMojo {
    /** The most rows of a table on the console, 0 for all. The JSON holds all. */
    @Parameter(property = "textproof.limit", defaultValue = "15")
    int limit = 15;

    /** The reports to write besides the console: <code>json</code>, <code>markdown</code>. Those of the goal <code>check</code> are passed over. */
    @Parameter(property = "textproof.formats")
    List<String> formats = List.of();

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("textproof is skipped");
            return;
        }
        new Reactor(this).run(this::take);
    }

    private void take() throws MojoExecutionException {
        Settings settings = settings();
        List<InventoryReporter> reporters = reporters();
        Inventory inventory = ProjectInventory.take(settings, new LogProgress(getLog()));
        // One message, so that the tables can be read and copied without a prefix on each line.
        getLog().info(System.lineSeparator()
                + String.join(System.lineSeparator(), InventoryConsole.lines(inventory, limit)));
        for (InventoryReporter reporter : reporters) {
            try {
                reporter.report(inventory);
            } catch (IOException e) {
                throw new MojoExecutionException("textproof could not write " + e.getMessage(), e);
            }
        }
    }

    private List<InventoryReporter> reporters() throws MojoExecutionException {
        if (limit < 0) {
            throw new MojoExecutionException("textproof configuration: limit: " + limit + " is no number of rows");
        }
        String version = execution == null ? "unknown" : execution.getVersion();
        ReportTarget target = new ReportTarget(base(), base(), reports(), version, getLog()::info);
        try {
            // What is meant for the goal check stands in the same element of a POM.
            return formats.stream()
                    .distinct()
                    .filter(name -> InventoryReporter.NAMES.contains(name.trim())
                            || !Reporters.names().contains(name.trim()))
                    .map(name -> InventoryReporter.of(name, target))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("textproof configuration: formats: " + e.getMessage(), e);
        }
    }
}
