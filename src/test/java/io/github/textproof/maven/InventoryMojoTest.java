package io.github.textproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryMojoTest {
    @TempDir
    private Path directory;

    private final RecordingLog log = new RecordingLog();
    private final InventoryMojo mojo = new InventoryMojo();

    @BeforeEach
    void workInADirectoryWithABundleAndBrokenFiles() throws IOException {
        mojo.setLog(log);
        mojo.baseDirectory = directory.toFile();
        mojo.directories = List.of(directory.toFile());
        mojo.outputDirectory = directory.resolve("out").toFile();
        Files.writeString(directory.resolve("messages.properties"), "a=Open\nb=Close\n");
        Files.writeString(directory.resolve("messages_de.properties"), "a=Auf\n");
        Files.write(directory.resolve("messages_fr.properties"), "a=\u00C9\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(directory.resolve("broken.json"), "{");
    }

    @Test
    void itShowsAllInOneMessageWithoutFailing() throws Exception {
        mojo.execute();
        assertThat(log.lines).hasSize(1);
        assertThat(log.text().lines().toList())
                .startsWith("[INFO] ", "Files: 4, 26 B")
                .anyMatch(line -> line.matches("de +1 +1 +1 +50 % .*"))
                .anyMatch(line -> line.matches("messages +2 +0 of 2 +1 +malformed +fr unreadable, de 50 %"))
                .anyMatch(line -> line.matches("broken.json +line 1: .*"));
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void reportsAreWrittenWhenAskedFor() throws Exception {
        mojo.formats = List.of("json", " markdown", "sarif", "json");
        mojo.execute();
        assertThat(directory.resolve("out").toFile().list())
                .containsExactlyInAnyOrder("textproof-inventory.json", "textproof-inventory.md");
    }

    @Test
    void aReportThatCannotBeWrittenIsAnError() throws Exception {
        mojo.formats = List.of("json");
        mojo.outputDirectory = directory.resolve("broken.json").toFile();
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("textproof could not write")
                .hasMessageContaining("broken.json");
    }

    @Test
    void skipDoesNothing() throws Exception {
        mojo.skip = true;
        mojo.execute();
        assertThat(log.lines).containsExactly("[INFO] textproof is skipped");
    }

    @Test
    void anImpossibleConfigurationIsNamedBeforeAnyFileIsRead() {
        mojo.formats = List.of("markdwn");
        assertMisconfigured("formats: unknown format 'markdwn' of an inventory; did you mean 'markdown'?");
        mojo.formats = List.of();
        mojo.limit = -1;
        assertMisconfigured("limit: -1 is no number of rows");
        mojo.limit = 1;
        mojo.ruleOverrides = "byte-order-marks:off";
        assertMisconfigured("unknown rule 'byte-order-marks'; did you mean 'byte-order-mark'?");
        mojo.ruleOverrides = null;
        mojo.encoding = "UTF-9";
        assertMisconfigured("encoding 'UTF-9' is no charset that this JDK knows");
        mojo.encoding = null;
        mojo.directories = List.of(new File("nowhere"));
        assertMisconfigured("nowhere (textproof.directories) is not a directory");
        mojo.directories = List.of();
        assertMisconfigured("there is no POM here");
        assertThat(log.lines).isEmpty();
    }

    private void assertMisconfigured(String words) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("textproof configuration: ")
                .hasMessageContaining(words);
    }
}
