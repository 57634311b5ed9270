package io.github.textproof.maven;

import io.github.textproof.output.Model;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.jspecify.annotations.Nullable;

/** The names that the resources plugin replaces in a project, and those that it would replace if a profile were active. */
final class PomModel implements Model {
    private final MavenProject project;
    private final @Nullable MavenSession session;
    private final @Nullable PluginParameterExpressionEvaluator evaluator;
    private final List<Path> filters;
    private final boolean knowsTimestamp;
    private final Map<String, List<String>> profiles = new TreeMap<>();
    private final Map<String, @Nullable String> values = new HashMap<>();
    private @Nullable Properties filtered;

    /**
     * @param filters the filter files
     * @param knowsTimestamp whether the plugin adds {@code maven.build.timestamp} and {@code project.baseUri}
     */
    PomModel(
            MavenProject project,
            @Nullable MavenSession session,
            @Nullable MojoExecution execution,
            List<Path> filters,
            boolean knowsTimestamp) {
        this.project = project;
        this.session = session;
        this.evaluator = session == null || execution == null
                ? null
                : new PluginParameterExpressionEvaluator(session, execution);
        this.filters = filters;
        this.knowsTimestamp = knowsTimestamp;
        for (MavenProject each = project; each != null; each = each.getParent()) {
            each.getModel().getProfiles().forEach(profile -> learn(profile.getId(), profile.getProperties()));
        }
        if (session != null) {
            session.getSettings().getProfiles().forEach(profile -> learn(profile.getId(), profile.getProperties()));
        }
    }

    private void learn(String profile, Properties properties) {
        for (String name : properties.stringPropertyNames()) {
            List<String> ids = profiles.computeIfAbsent(name, n -> new ArrayList<>());
            if (!ids.contains(profile)) {
                ids.add(profile);
            }
        }
    }

    @Override
    public @Nullable String value(String name) {
        if (!values.containsKey(name)) {
            values.put(name, find(name));
        }
        return values.get(name);
    }

    private @Nullable String find(String name) {
        for (Properties each : sources()) {
            String value = each.getProperty(name);
            if (value != null) {
                return value;
            }
        }
        if (name.equals("maven.build.timestamp") || name.equals("project.baseUri")) {
            return knowsTimestamp ? "" : null;
        }
        if (name.startsWith("pom.")) {
            return evaluated("project." + name.substring(4));
        }
        return name.startsWith("project.") || name.startsWith("settings.") || name.startsWith("session.")
                ? evaluated(name)
                : null;
    }

    private List<Properties> sources() {
        List<Properties> sources = new ArrayList<>();
        if (session != null) {
            sources.add(session.getUserProperties());
            sources.add(session.getSystemProperties());
        }
        sources.add(project.getProperties());
        sources.add(filtered());
        return sources;
    }

    private @Nullable String evaluated(String name) {
        try {
            Object value = evaluator == null ? null : evaluator.evaluate("${" + name + "}");
            return value == null ? null : value.toString();
        } catch (ExpressionEvaluationException e) {
            return null;
        }
    }

    /** What the filter files say; one that cannot be read has failed the resources plugin already. */
    private Properties filtered() {
        Properties known = filtered;
        if (known == null) {
            known = new Properties();
            for (Path file : filters) {
                known.putAll(load(file));
            }
            filtered = known;
        }
        return known;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            return new Properties();
        }
    }

    @Override
    public Collection<String> names() {
        Collection<String> names = new TreeSet<>(project.getProperties().stringPropertyNames());
        names.addAll(filtered().stringPropertyNames());
        names.addAll(profiles.keySet());
        return names;
    }

    @Override
    public List<String> inactiveProfiles(String name) {
        return profiles.getOrDefault(name, List.of());
    }
}
