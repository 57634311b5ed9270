package io.github.textproof.report;

import io.github.textproof.lint.Inventory;
import io.github.textproof.lint.Progress;
import io.github.textproof.lint.ProjectInventory;
import io.github.textproof.lint.Root;
import io.github.textproof.lint.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Takes an inventory without Maven: for measurements. */
final class InventoryMain {
    private InventoryMain() {}

    /**
     * Prints the inventory of the directory {@code args[0]} with at most {@code args[1]} rows a table, and writes the reports into
     * {@code args[2]}; the other arguments are the directories to look at, relative to the first, those with {@code /test/} in their name
     * as test resources.
     */
    public static void main(String[] args) throws IOException {
        Path base = Path.of(args[0]).toAbsolutePath();
        List<Root> roots = Arrays.stream(args)
                .skip(3)
                .map(each -> new Root(
                        Path.of(each), List.of(), List.of(), each.contains("/test/") ? Root.Kind.TEST : Root.Kind.MAIN))
                .toList();
        Settings settings = Settings.of(base, roots.isEmpty() ? List.of(Root.of(base)) : roots);
        Inventory inventory = ProjectInventory.take(settings, Progress.NONE);
        InventoryConsole.lines(inventory, Integer.parseInt(args[1])).forEach(System.out::println);
        ReportTarget target = new ReportTarget(base, base, Path.of(args[2]), "0", System.out::println);
        for (String name : InventoryReporter.NAMES) {
            InventoryReporter.of(name, target).report(inventory);
        }
        System.out.println(inventory.duration().toMillis() + " ms");
    }
}
