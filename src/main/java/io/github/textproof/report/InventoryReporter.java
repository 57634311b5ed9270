package io.github.textproof.report;

import io.github.textproof.lint.Inventory;
import io.github.textproof.lint.Nearest;
import java.io.IOException;
import java.util.List;

/** A writer of inventories in one format. */
@FunctionalInterface
public interface InventoryReporter {
    /** The formats' names. */
    List<String> NAMES = List.of("json", "markdown");

    /**
     * Writes the inventory.
     *
     * @throws IOException when the place it writes to cannot be written
     */
    void report(Inventory inventory) throws IOException;

    /**
     * The reporter of that format; it writes nothing yet, so that a wrong name can fail before a run.
     *
     * @throws IllegalArgumentException when there is no such format, with the name that may be meant
     */
    static InventoryReporter of(String format, ReportTarget target) {
        return switch (format.trim()) {
            case "json" -> new InventoryJson(target);
            case "markdown" -> new InventoryMarkdown(target);
            default ->
                throw new IllegalArgumentException(
                        "unknown format '" + format + "' of an inventory" + Nearest.suggestion(format.trim(), NAMES));
        };
    }
}
