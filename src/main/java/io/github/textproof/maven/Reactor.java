package io.github.textproof.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Takes a goal through all modules: one that needs no project is run by Maven only once, in the topmost module, when it is called by its
 * name.
 */
final class Reactor {
    /** What a goal does in one module. */
    interface Work {
        void run() throws MojoExecutionException, MojoFailureException;
    }

    private final AbstractTextproofMojo mojo;

    Reactor(AbstractTextproofMojo mojo) {
        this.mojo = mojo;
    }

    /** Works in each module that the call is meant for; trouble in one of them is thrown when all are done. */
    void run(Work work) throws MojoExecutionException, MojoFailureException {
        List<MavenProject> modules = modules(mojo.session, mojo.execution);
        if (modules.size() < 2 || !mojo.directories.isEmpty()) {
            work.run();
            return;
        }
        MavenProject top = mojo.project;
        File output = mojo.outputDirectory;
        String encoding = mojo.encoding;
        List<String> failures = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (MavenProject module : modules) {
            mojo.project = module;
            mojo.baseDirectory = module.getBasedir();
            mojo.outputDirectory = outputOf(top, output).equals(output) ? outputOf(module, output) : output;
            mojo.encoding = encodingOf(top, encoding).equals(encoding) ? encodingOf(module, encoding) : encoding;
            mojo.getLog().info("module " + module.getArtifactId() + ":");
            try {
                work.run();
            } catch (MojoFailureException e) {
                failures.add(module.getArtifactId() + ": " + e.getMessage());
            } catch (MojoExecutionException e) {
                errors.add(module.getArtifactId() + ": " + e.getMessage());
            }
        }
        if (!errors.isEmpty()) {
            throw new MojoExecutionException(String.join("; ", errors));
        }
        if (!failures.isEmpty()) {
            throw new MojoFailureException(String.join("; ", failures));
        }
    }

    /** None where the goal is bound to a phase: there Maven itself goes through the modules. */
    static List<MavenProject> modules(@Nullable MavenSession session, @Nullable MojoExecution execution) {
        return session == null || execution == null || execution.getSource() != MojoExecution.Source.CLI
                ? List.of()
                : session.getProjects();
    }

    private static File outputOf(@Nullable MavenProject project, @Nullable File otherwise) {
        return project == null
                        || project.getBuild() == null
                        || project.getBuild().getDirectory() == null
                ? otherwise == null ? new File("target/textproof") : otherwise
                : new File(project.getBuild().getDirectory(), "textproof");
    }

    private static String encodingOf(@Nullable MavenProject project, @Nullable String otherwise) {
        String named = project == null ? null : project.getProperties().getProperty("project.build.sourceEncoding");
        return named != null ? named : otherwise == null ? "" : otherwise;
    }
}
