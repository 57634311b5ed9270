package io.github.textproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineMojoTest {
    private static final String MARK = "\uFEFF";

    @TempDir
    private Path directory;

    private final RecordingLog log = new RecordingLog();
    private final BaselineMojo mojo = new BaselineMojo();
    private final CheckMojo check = new CheckMojo();

    @BeforeEach
    void twoDamagedFiles() throws IOException {
        for (AbstractTextproofMojo each : List.of(mojo, check)) {
            each.setLog(log);
            each.baseDirectory = directory.toFile();
            each.directories =
                    List.of(Files.createDirectories(directory.resolve("res")).toFile());
            each.useDefaultExcludes = true;
        }
        check.formats = List.of("sarif");
        check.outputDirectory = directory.resolve("out").toFile();
        write("a.properties", MARK + "a=1\n");
        write("b.properties", MARK + "b=1\n");
    }

    @Test
    void whatIsAcceptedPassesAndWhatIsNewFails() throws Exception {
        assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
        log.lines.clear();
        mojo.execute();
        assertThat(log.lines)
                .containsExactly(
                        "[INFO] .textproof-baseline.json accepts 2 violations here; put it into version control");
        log.lines.clear();
        check.execute();
        assertThat(log.text()).contains("no violations in 2 files (2 violations accepted in the baseline)");
        assertThat(directory.resolve("out/textproof.sarif"))
                .content()
                .contains("\"suppressions\"", "\"external\"", "\"accepted in .textproof-baseline.json\"");
        write("c.properties", MARK + "c=1\n");
        log.lines.clear();
        assertThatThrownBy(check::execute).hasMessage("textproof found 1 violation of severity error");
        assertThat(log.lines)
                .filteredOn(line -> line.startsWith("[ERROR] res/"))
                .hasSize(1);
    }

    @Test
    void whatIsMendedIsNamedAndPruned() throws Exception {
        mojo.execute();
        write("b.properties", "b=1\n");
        log.lines.clear();
        check.execute();
        assertThat(log.lines)
                .contains(
                        "[INFO] mended: res/b.properties byte order mark: the first key reads as U+FEFF + 'b' (byte-order-mark)",
                        "[INFO] 1 violation that .textproof-baseline.json accepts is mended; take it out: mvn"
                                + " io.github.textproof:textproof-maven-plugin:baseline -Dtextproof.baseline.prune");
        write("c.properties", MARK + "c=1\n");
        log.lines.clear();
        mojo.prune = true;
        mojo.execute();
        assertThat(log.lines)
                .containsExactly(
                        "[INFO] .textproof-baseline.json accepts 1 violation here",
                        "[WARNING] 1 violation is new and not accepted: the goal check shows it");
        write("a.properties", "a=1\n");
        mojo.execute();
        assertThat(log.text()).contains(".textproof-baseline.json is empty now: deleted");
        assertThat(directory.resolve(".textproof-baseline.json")).doesNotExist();
    }

    @Test
    void manyMendedOnesAreCounted() throws Exception {
        for (int i = 0; i < 12; i++) {
            write("m" + i + ".properties", MARK + "a=1\n");
        }
        mojo.execute();
        for (int i = 0; i < 12; i++) {
            write("m" + i + ".properties", "a=1\n");
        }
        log.lines.clear();
        check.execute();
        assertThat(log.lines)
                .filteredOn(line -> line.startsWith("[INFO] mended: "))
                .hasSize(10);
        assertThat(log.text()).contains("and 2 more; 12 violations that .textproof-baseline.json accepts are mended");
    }

    @Test
    void nothingToAcceptNeedsNoFile() throws Exception {
        write("a.properties", "a=1\n");
        write("b.properties", "b=1\n");
        mojo.execute();
        assertThat(log.lines).containsExactly("[INFO] nothing to accept, no .textproof-baseline.json is needed");
    }

    @Test
    void aBaselineOfSomeFilesIsNone() {
        mojo.files = List.of(directory.resolve("res/a.properties").toFile());
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("a baseline is made of all files");
        mojo.skip = true;
        assertThat(log.lines).isEmpty();
    }

    @Test
    void aBrokenBaselineFailsTheRunAndStaysAsItIs() throws Exception {
        Files.writeString(directory.resolve(".textproof-baseline.json"), "{");
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("is no baseline at line 1");
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoExecutionException.class);
        assertThat(directory.resolve(".textproof-baseline.json")).hasContent("{");
    }

    @Test
    void whatCannotBeCheckedIsNotAccepted() throws Exception {
        write(".editorconfig", "root = true\n[*\nend_of_line\n");
        assertThatThrownBy(mojo::execute).hasMessageContaining("the baseline stays as it is");
        assertThat(directory.resolve(".textproof-baseline.json")).doesNotExist();
    }

    @Test
    void theBaselineItselfIsNotChecked() throws Exception {
        mojo.directories = List.of(directory.toFile());
        check.directories = List.of(directory.toFile());
        write("a.properties", "a=caf\u00c3\u00a9 cr\u00c3\u00a8me \u00c3\u00a0 la fran\u00c3\u00a7aise\n");
        mojo.execute();
        assertThat(directory.resolve(".textproof-baseline.json")).content().contains("\u00c3\u00a9");
        log.lines.clear();
        mojo.execute();
        assertThat(log.lines)
                .containsExactly("[INFO] .textproof-baseline.json accepts 2 violations here, 0 of them new");
        mojo.baselineFile = "accepted.json";
        check.baselineFile = "accepted.json";
        mojo.execute();
        check.execute();
        assertThat(log.text()).contains("no errors or warnings in 2 files (2 violations accepted in the baseline)");
    }

    @Test
    void skipDoesNothing() throws Exception {
        mojo.skip = true;
        mojo.execute();
        assertThat(log.lines).containsExactly("[INFO] textproof is skipped");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve("res").resolve(name), content);
    }
}
