package io.github.textproof.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule's options, their names and numbers validated before the first file is read. */
public final class Options {
    /** No option set. */
    public static final Options NONE = new Options(Map.of());

    private final Map<String, String> values;

    public Options(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The value, or null when it is not set. */
    public @Nullable String get(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value.trim();
    }

    /** The value as a number, or {@code otherwise} when it is not set. */
    public int number(String name, int otherwise) {
        String value = get(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("option " + name + ": '" + value + "' is not a number", e);
        }
    }

    /** The value as true or false, or {@code otherwise} when it is not set. */
    public boolean flag(String name, boolean otherwise) {
        String value = get(name);
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }

    /** What is set. */
    public Map<String, String> values() {
        return values;
    }
}
