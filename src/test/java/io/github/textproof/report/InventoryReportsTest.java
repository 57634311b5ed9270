package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.textproof.lint.Inventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with the files in {@code src/test/resources/reports}; {@code -Dtextproof.fixtures=update} writes them. */
class InventoryReportsTest {
    @TempDir
    private Path directory;

    @Test
    void hundredsOfBundlesInSixtyLocalesFitTheScreen() {
        List<String> lines = InventoryConsole.lines(InventorySample.large(300, 60), 15);
        assertThat(lines).hasSizeLessThan(60).allSatisfy(line -> assertThat(TextTable.width(line))
                .isLessThanOrEqualTo(100));
        assertThat(lines)
                .contains("Locales: 60 in 300 translated bundles with 300,000 keys")
                .anyMatch(line -> line.startsWith("and 45 more locales, at most 98 % translated: "))
                .anyMatch(line -> line.equals("and 285 more bundles, 521,550 keys missing in them"))
                .anyMatch(line -> line.matches("\u2026/\\S+/messages +1,000 +0 of 60 +1,830 .*"));
    }

    @Test
    void withoutALimitEverythingIsListed() {
        List<String> lines = InventoryConsole.lines(InventorySample.large(30, 60), 0);
        assertThat(lines).hasSizeGreaterThan(90).noneMatch(line -> line.startsWith("and "));
    }

    @Test
    void nothingIsSaidInOneLine() {
        assertThat(InventoryConsole.lines(InventorySample.empty(), 15)).containsExactly("Files: 0, 0 B");
    }

    @Test
    void whatIsCopiedOrUnreadableIsNoProgress() {
        List<String> lines = InventoryConsole.lines(InventorySample.copied(), 1);
        assertThat(lines)
                .anyMatch(line -> line.matches("fr +2 +1 +7 +3 +35 % .*"))
                .contains("and 1 more locale, at most 50 % translated: de")
                .anyMatch(line -> line.startsWith("n ") && line.endsWith("fr unreadable"))
                .contains("and 1 more bundle, 3 keys missing in them");
    }

    @Test
    void console() throws IOException {
        same("inventory.txt", String.join("\n", InventoryConsole.lines(InventorySample.odd(), 15)) + "\n");
    }

    @Test
    void json() throws IOException {
        String json = written("json", InventorySample.odd());
        same("textproof-inventory.json", json);
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(
                                json.replace("\"escaped\"", "\"x\"").replace("\"mixed\"", "\"x\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(written("json", InventorySample.empty()), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate(written("json", InventorySample.large(3, 5)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void markdown() throws IOException {
        same("textproof-inventory.md", written("markdown", InventorySample.odd()));
        assertThat(written("markdown", InventorySample.empty()))
                .isEqualTo("# Text resources\n\n## Files\n\n0 files, 0 B\n");
    }

    @Test
    void aPageOfThousandsOfRowsIsCut() throws IOException {
        String page = written("markdown", InventorySample.large(300, 60));
        assertThat(page).contains("\n16300 more rows in the JSON of the inventory.\n");
        assertThat(page.lines()).hasSizeLessThan(2200);
    }

    @Test
    void anUnknownFormatIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> InventoryReporter.of("jsn", target()))
                .hasMessage("unknown format 'jsn' of an inventory; did you mean 'json'?");
    }

    private String written(String format, Inventory inventory) throws IOException {
        InventoryReporter.of(format, target()).report(inventory);
        return Files.readString(directory.resolve("textproof-inventory." + (format.equals("json") ? "json" : "md")));
    }

    private ReportTarget target() {
        return new ReportTarget(Path.of("/repo"), Path.of("/repo"), directory, "0.1.0", line -> {});
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/textproof-inventory.schema.json")));
    }

    private static void same(String name, String actual) throws IOException {
        Path golden = Path.of("src/test/resources/reports", name);
        if ("update".equals(System.getProperty("textproof.fixtures"))) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
