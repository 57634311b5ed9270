package io.github.textproof.lint;

import io.github.textproof.lint.Report.Note;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ec4j.core.Cache.Caches;
import org.ec4j.core.Resource.Resources;
import org.ec4j.core.ResourceProperties;
import org.ec4j.core.ResourcePropertiesService;
import org.ec4j.core.model.Property;
import org.jspecify.annotations.Nullable;

/** Reads {@code .editorconfig} files with ec4j, which is loaded only when there is one above a checked file. */
final class EditorConfigs {
    private final Map<Path, Boolean> governed = new HashMap<>();
    /** How ec4j names the place of trouble; the file, then line and column from 1. */
    private static final Pattern PLACE = Pattern.compile("path:(.+):(\\d+):(\\d+): (.*)", Pattern.DOTALL);

    private final Path baseDirectory;
    private final List<Note> notes;
    private @Nullable ResourcePropertiesService service;

    /** Trouble with an {@code .editorconfig} goes to {@code notes}, once, its path relative to {@code baseDirectory}. */
    EditorConfigs(Path baseDirectory, List<Note> notes) {
        this.baseDirectory = baseDirectory;
        this.notes = notes;
    }

    /** The properties that hold for {@code file}, names and values in lower case; {@code unset} ones are left out. */
    Map<String, String> properties(Path file) {
        Path parent = file.getParent();
        if (parent == null || !isGoverned(parent)) {
            return Map.of();
        }
        try {
            if (service == null) {
                service = ResourcePropertiesService.builder()
                        .cache(Caches.permanent())
                        .build();
            }
            return lowerCase(service.queryProperties(Resources.ofPath(file, StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException e) {
            // ec4j's parser reports through runtime exceptions
            governed.put(parent, false);
            Note note = note(String.valueOf(e.getMessage()));
            if (!notes.contains(note)) {
                notes.add(note);
            }
            return Map.of();
        }
    }

    private Note note(String message) {
        Matcher place = PLACE.matcher(message);
        if (!place.matches()) {
            return Note.problem(".editorconfig", "cannot be read, so it is not used: " + message);
        }
        return Note.problem(
                PathNames.relative(baseDirectory, Path.of(place.group(1))),
                "cannot be read at line " + place.group(2) + ", column " + place.group(3)
                        + ", so none is used in its directory: " + place.group(4));
    }

    /** Whether there is one for the files of a directory. */
    boolean isGoverned(Path directory) {
        Boolean known = governed.get(directory);
        if (known == null) {
            Path parent = directory.getParent();
            known = Files.isRegularFile(directory.resolve(".editorconfig")) || parent != null && isGoverned(parent);
            governed.put(directory, known);
        }
        return known;
    }

    private static Map<String, String> lowerCase(ResourceProperties properties) {
        Map<String, String> result = new HashMap<>();
        for (Property property : properties.getProperties().values()) {
            String value = property.getSourceValue();
            if (value != null && !value.equalsIgnoreCase("unset")) {
                result.put(
                        property.getName().toLowerCase(Locale.ROOT),
                        value.trim().toLowerCase(Locale.ROOT));
            }
        }
        return result;
    }
}
