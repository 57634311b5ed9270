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
import org.ec4j.core.Cache.Caches;
import org.ec4j.core.Resource.Resources;
import org.ec4j.core.ResourceProperties;
import org.ec4j.core.ResourcePropertiesService;
import org.ec4j.core.model.Property;
import org.jspecify.annotations.Nullable;

/** Reads {@code .editorconfig} files with ec4j, which is loaded only when there is one above a checked file. */
final class EditorConfigs {
    private final Map<Path, Boolean> governed = new HashMap<>();
    private final List<Note> notes;
    private @Nullable ResourcePropertiesService service;
    private boolean broken;

    /** Trouble with an {@code .editorconfig} goes to {@code notes}. */
    EditorConfigs(List<Note> notes) {
        this.notes = notes;
    }

    /** The properties that hold for {@code file}, names and values in lower case; {@code unset} ones are left out. */
    Map<String, String> properties(Path file) {
        Path parent = file.getParent();
        if (broken || parent == null || !isGoverned(parent)) {
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
            broken = true;
            notes.add(Note.problem(".editorconfig", "cannot be read, so none is used: " + e.getMessage()));
            return Map.of();
        }
    }

    private boolean isGoverned(Path directory) {
        Boolean known = governed.get(directory);
        if (known == null) {
            Path parent = directory.getParent();
            known = Files.exists(directory.resolve(".editorconfig")) || parent != null && isGoverned(parent);
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
