package io.github.textproof.maven;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The configuration of one execution of a plugin, behind which stands the plugin's own. */
final class PluginConfiguration {
    private final List<Xpp3Dom> elements = new ArrayList<>();

    private PluginConfiguration(@Nullable Object... configurations) {
        for (Object each : configurations) {
            if (each instanceof Xpp3Dom dom) {
                elements.add(dom);
            }
        }
    }

    /** What is configured; an execution or plugin may be missing. */
    static PluginConfiguration of(@Nullable Plugin plugin, @Nullable PluginExecution execution) {
        return new PluginConfiguration(
                execution == null ? null : execution.getConfiguration(),
                plugin == null ? null : plugin.getConfiguration());
    }

    private @Nullable Xpp3Dom child(String name) {
        for (Xpp3Dom each : elements) {
            Xpp3Dom child = each.getChild(name);
            if (child != null) {
                return child;
            }
        }
        return null;
    }

    /** The parameter's text, or null when it is not set or empty. */
    @Nullable
    String value(String name) {
        Xpp3Dom child = child(name);
        return child == null || child.getValue() == null || child.getValue().isBlank()
                ? null
                : child.getValue().trim();
    }

    /** The parameter as true or false. */
    boolean flag(String name, boolean otherwise) {
        String value = value(name);
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }

    /** The parameter's elements, the empty text for an empty one; Maven reads a list in commas as one, too. */
    List<String> list(String name) {
        Xpp3Dom child = child(name);
        return child == null ? List.of() : list(child);
    }

    private static List<String> list(Xpp3Dom element) {
        if (element.getChildCount() == 0) {
            return element.getValue() == null || element.getValue().isBlank()
                    ? List.of()
                    : Arrays.stream(element.getValue().split(",", -1))
                            .map(String::trim)
                            .toList();
        }
        return Arrays.stream(element.getChildren())
                .map(each -> each.getValue() == null ? "" : each.getValue().trim())
                .toList();
    }

    /** One element of each element of a parameter. */
    List<String> children(String name, String inner) {
        Xpp3Dom child = child(name);
        return child == null
                ? List.of()
                : Arrays.stream(child.getChildren())
                        .map(each -> text(each, inner))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** The blocks of the parameter {@code resources}. */
    List<Resource> resources() {
        Xpp3Dom child = child("resources");
        List<Resource> resources = new ArrayList<>();
        for (Xpp3Dom each : child == null ? new Xpp3Dom[0] : child.getChildren()) {
            Resource resource = new Resource();
            resource.setDirectory(text(each, "directory"));
            resource.setTargetPath(text(each, "targetPath"));
            resource.setFiltering(String.valueOf(text(each, "filtering")));
            resource.setIncludes(patterns(each, "includes"));
            resource.setExcludes(patterns(each, "excludes"));
            resources.add(resource);
        }
        return resources;
    }

    private static List<String> patterns(Xpp3Dom resource, String name) {
        Xpp3Dom child = resource.getChild(name);
        return child == null ? List.of() : list(child);
    }

    private static @Nullable String text(Xpp3Dom element, String name) {
        Xpp3Dom child = element.getChild(name);
        return child == null || child.getValue() == null
                ? null
                : child.getValue().trim();
    }
}
