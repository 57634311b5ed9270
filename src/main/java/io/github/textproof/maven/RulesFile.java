package io.github.textproof.maven;

import io.github.textproof.lint.RuleConfiguration;
import java.io.EOFException;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.plexus.util.ReaderFactory;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** Reads the {@code <rules>} element that several projects share. */
final class RulesFile {
    private RulesFile() {}

    /**
     * The rules at {@code location}: a file, a resource of the plugin's class path, or a {@code file:} or {@code jar:file:} URL; never the
     * network.
     *
     * @throws IOException when it is not there or is no XML
     * @throws IllegalArgumentException when it is XML but no rules
     */
    static List<RuleConfiguration> read(String location, File baseDirectory) throws IOException {
        try (InputStream in = open(location, baseDirectory)) {
            Xpp3Dom root = Xpp3DomBuilder.build(ReaderFactory.newXmlReader(in));
            if (!root.getName().equals("rules")) {
                throw new IllegalArgumentException(
                        location + " begins with <" + root.getName() + ">, but a rules file begins with <rules>");
            }
            List<RuleConfiguration> rules = new ArrayList<>();
            for (Xpp3Dom rule : root.getChildren()) {
                rules.add(bean(rule, location).toConfiguration());
            }
            return rules;
        } catch (XmlPullParserException | EOFException e) {
            throw new IOException(location + " is not well-formed: " + e.getMessage(), e);
        }
    }

    private static InputStream open(String location, File baseDirectory) throws IOException {
        File file = new File(location);
        File resolved = file.isAbsolute() ? file : new File(baseDirectory, location);
        if (resolved.isFile()) {
            return Files.newInputStream(resolved.toPath());
        }
        if (location.startsWith("file:") || location.startsWith("jar:file:")) {
            return new URL(location).openStream();
        }
        if (location.contains("://")) {
            throw new IllegalArgumentException(location
                    + ": rules are never read from the network; ship them in a jar that the plugin depends on");
        }
        InputStream in = RulesFile.class
                .getClassLoader()
                .getResourceAsStream(location.startsWith("/") ? location.substring(1) : location);
        if (in == null) {
            throw new FileNotFoundException(
                    location + " is neither a file nor a resource of the plugin's dependencies");
        }
        return in;
    }

    private static RuleBean bean(Xpp3Dom element, String location) {
        RuleBean bean = new RuleBean();
        for (Xpp3Dom child : element.getChildren()) {
            String value = child.getValue() == null ? "" : child.getValue();
            switch (child.getName()) {
                case "id" -> bean.setId(value);
                case "severity" -> bean.setSeverity(value);
                case "includes" -> bean.setIncludes(values(child));
                case "excludes" -> bean.setExcludes(values(child));
                case "options" -> bean.setOptions(map(child));
                default ->
                    throw new IllegalArgumentException(location + ": a <rule> has no <" + child.getName()
                            + ">; it has id, severity, includes, excludes and options");
            }
        }
        return bean;
    }

    private static List<String> values(Xpp3Dom element) {
        return List.copyOf(map(element, true).values());
    }

    private static Map<String, String> map(Xpp3Dom element) {
        return map(element, false);
    }

    private static Map<String, String> map(Xpp3Dom element, boolean numbered) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Xpp3Dom child : element.getChildren()) {
            String name = numbered ? String.valueOf(values.size()) : child.getName();
            values.put(name, child.getValue() == null ? "" : child.getValue());
        }
        return values;
    }
}
