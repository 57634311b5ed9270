package io.github.textproof.lint;

import io.github.textproof.output.Block;
import io.github.textproof.output.Classes;
import io.github.textproof.output.Delimiter;
import io.github.textproof.output.Filtering;
import io.github.textproof.output.Model;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The build of a fixture, read from its {@code .settings}: {@code version} of the resources plugin (3.5.0), {@code delimiters} (<code>${*} @</code>),
 * {@code escape}, {@code filterEncoding} (UTF-8), {@code filterPropertiesEncoding}, {@code unfiltered} extensions, {@code again=true} for a second block that copies all files without filtering,
 * {@code property.<name>} for what the POM sets and {@code profile.<name>} for what only a profile sets, {@code classes} for the
 * classes there are.
 */
final class FixtureOutput {
    private FixtureOutput() {}

    static BuildOutput of(Path directory, Properties settings) {
        Filtering filtering = new Filtering(
                settings.getProperty("version", "3.5.0"),
                words(settings.getProperty("delimiters", "${*} @")).stream()
                        .map(Delimiter::parse)
                        .toList(),
                settings.getProperty("escape"),
                words(settings.getProperty("unfiltered", "")),
                settings.getProperty("filterEncoding", "UTF-8"),
                settings.getProperty("filterPropertiesEncoding"),
                false,
                model(settings));
        Path source = directory.resolve("source");
        Path target = directory.resolve("output");
        boolean filtered = settings.getProperty("output").equals("filtered");
        ResourceBlock first =
                ResourceBlock.of(source, target, new Block("the 1st <resource> (source)", filtered, filtering));
        ResourceBlock second =
                ResourceBlock.of(source, target, new Block("the 2nd <resource> (source)", false, filtering));
        List<ResourceBlock> blocks = settings.containsKey("again") ? List.of(first, second) : List.of(first);
        List<String> classes = words(settings.getProperty("classes", ""));
        return new BuildOutput(
                blocks,
                List.of(target),
                (name, test) -> classes.contains(name) ? Classes.Presence.PRESENT : Classes.Presence.MISSING,
                null);
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Model model(Properties settings) {
        Map<String, String> values = new TreeMap<>();
        Map<String, List<String>> profiles = new TreeMap<>();
        for (String key : settings.stringPropertyNames()) {
            if (key.startsWith("property.")) {
                values.put(key.substring(9), settings.getProperty(key));
            } else if (key.startsWith("profile.")) {
                profiles.put(key.substring(8), words(settings.getProperty(key)));
            }
        }
        return new Model() {
            @Override
            public @Nullable String value(String name) {
                return values.get(name);
            }

            @Override
            public Collection<String> names() {
                return values.keySet();
            }

            @Override
            public List<String> inactiveProfiles(String name) {
                return profiles.getOrDefault(name, List.of());
            }
        };
    }
}
