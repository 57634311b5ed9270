package io.github.textproof.report;

import io.github.textproof.lint.Inventory;
import io.github.textproof.lint.Progress;
import io.github.textproof.lint.ProjectInventory;
import io.github.textproof.lint.Root;
import io.github.textproof.lint.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples in {@code docs/inventory.md} are what the goal prints for the project {@code src/it/inventory};
 * {@code -Dtextproof.fixtures=update} writes them.
 */
class InventoryPageTest {
    private static final Path PAGE = Path.of("docs/inventory.md");

    @Test
    void theExamplesAreTrue(@TempDir Path directory) throws IOException {
        PageExamples.areTrue(PAGE, examples(directory));
    }

    private static Map<String, String> examples(Path directory) throws IOException {
        Path project = Path.of("src/it/inventory").toAbsolutePath();
        List<Root> roots = List.of(
                Root.of(project.resolve("src/main/resources")),
                new Root(project.resolve("src/test/resources"), List.of(), List.of(), Root.Kind.TEST));
        Inventory inventory = ProjectInventory.take(Settings.of(project, roots), Progress.NONE);
        ReportTarget target = new ReportTarget(project, project, directory, "0.1.0", line -> {});
        InventoryReporter.of("json", target).report(inventory);
        InventoryReporter.of("markdown", target).report(inventory);
        Map<String, String> examples = new LinkedHashMap<>();
        examples.put("Console", String.join("\n", InventoryConsole.lines(inventory, 15)) + "\n");
        String markdown = Files.readString(directory.resolve("textproof-inventory.md"));
        examples.put(
                "Markdown",
                markdown.substring(markdown.indexOf("## Bundles"), markdown.indexOf("## Worth a look"))
                                .strip()
                        + "\n");
        String json = Files.readString(directory.resolve("textproof-inventory.json"));
        int french = json.indexOf("        {\n          \"locale\": \"fr\"");
        examples.put(
                "JSON", json.substring(french, json.indexOf("}", french) + 1).replaceAll("(?m)^ {8}", "") + "\n");
        return examples;
    }
}
