package io.github.textproof.maven;

import io.github.textproof.lint.Dependencies;
import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** The dependencies of a project; those that no other plugin has asked for are resolved only when they are needed. */
final class ProjectDependencies implements Dependencies {
    private final MavenProject project;
    private final @Nullable ProjectDependenciesResolver resolver;
    private final @Nullable RepositorySystemSession session;

    ProjectDependencies(
            MavenProject project,
            @Nullable ProjectDependenciesResolver resolver,
            @Nullable RepositorySystemSession session) {
        this.project = project;
        this.resolver = resolver;
        this.session = session;
    }

    @Override
    public List<Path> known() {
        Collection<Artifact> artifacts = project.getArtifacts();
        return artifacts == null
                ? List.of()
                : artifacts.stream()
                        .map(Artifact::getFile)
                        .filter(Objects::nonNull)
                        .map(File::toPath)
                        .toList();
    }

    @Override
    public @Nullable List<Path> all() {
        if (resolver == null || session == null) {
            return null;
        }
        try {
            return resolver.resolve(new DefaultDependencyResolutionRequest(project, session)).getDependencies().stream()
                    .map(each -> each.getArtifact().getFile())
                    .filter(Objects::nonNull)
                    .map(File::toPath)
                    .toList();
        } catch (DependencyResolutionException e) {
            return null;
        }
    }
}
