package io.github.textproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixMojoTest {
    @TempDir
    private Path directory;

    private final RecordingLog log = new RecordingLog();
    private final FixMojo mojo = new FixMojo();

    @BeforeEach
    void workInADirectory() throws IOException {
        mojo.setLog(log);
        mojo.baseDirectory = directory.toFile();
        mojo.directories =
                List.of(Files.createDirectories(directory.resolve("res")).toFile());
        mojo.useDefaultExcludes = true;
        mojo.outputDirectory = directory.resolve("out").toFile();
    }

    @Test
    void whatCanBeFixedIsFixedAndTheRestNamed() throws Exception {
        write("a.properties", "\uFEFFa=1\nb=1\nb=2\nc=caf\u00c3\u00a9 cr\u00c3\u00a8me\n");
        mojo.execute();
        assertThat(read("a.properties")).isEqualTo("a=1\nb=1\nb=2\nc=caf\u00c3\u00a9 cr\u00c3\u00a8me\n");
        assertThat(log.lines)
                .containsExactly(
                        "[INFO] res/a.properties fixed: byte-order-mark",
                        "[INFO] fixed 1 violation in 1 of 1 file",
                        "[INFO] Left for a person to look at: mojibake; fixed by name: -Dtextproof.unsafeFixes=mojibake",
                        "[INFO] Without a fix, because only a person knows what is meant: duplicate-key; the goal check shows"
                                + " them");
        log.lines.clear();
        mojo.unsafeFixes = List.of(" mojibake");
        mojo.execute();
        assertThat(read("a.properties")).isEqualTo("a=1\nb=1\nb=2\nc=caf\u00e9 cr\u00e8me\n");
        log.lines.clear();
        mojo.execute();
        assertThat(log.lines).first().isEqualTo("[INFO] nothing to fix in 1 file");
    }

    @Test
    void aDryRunShowsWhatNobodyWouldSeeAndChangesNothing() throws Exception {
        write("a.properties", "\uFEFFa=1\r\nb=us\u200bed\r\n");
        mojo.dryRun = true;
        mojo.execute();
        assertThat(read("a.properties")).startsWith("\uFEFF");
        assertThat(log.lines)
                .containsExactly(
                        "[INFO] --- a/res/a.properties",
                        "[INFO] +++ b/res/a.properties",
                        "[INFO] @@ -1,2 +1,2 @@",
                        "[INFO] -\\uFEFFa=1",
                        "[INFO] -b=us\\u200Bed",
                        "[INFO] +a=1",
                        "[INFO] +b=used",
                        "[INFO] res/a.properties would be fixed: byte-order-mark, invisible-character",
                        "[INFO] would fix 2 violations in 1 of 1 file",
                        "[INFO] as a patch: " + directory.resolve("out/textproof-fix.patch"));
        assertThat(directory.resolve("out/textproof-fix.patch")).hasContent("""
                --- a/res/a.properties
                +++ b/res/a.properties
                @@ -1,2 +1,2 @@
                -\uFEFFa=1\r
                -b=us\u200bed\r
                +a=1\r
                +b=used\r
                """);
        write("a.properties", "a=1\n");
        mojo.execute();
        assertThat(directory.resolve("out/textproof-fix.patch")).doesNotExist();
    }

    @Test
    void mixedLineEndsAreShown() throws Exception {
        write("a.md", "one\r\ntwo\r\nthree\n\nfour\r\n");
        mojo.dryRun = true;
        mojo.execute();
        assertThat(log.text()).contains("+three\\u000D");
    }

    @Test
    void convertedFilesAreNamedWithWhatMustChangeToo() throws Exception {
        mojo.encoding = "ISO-8859-1";
        mojo.convertTo = "utf-8";
        Files.write(directory.resolve("res/a.txt"), "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        write("b.txt", "caf\u00e9\n");
        mojo.execute();
        assertThat(read("a.txt")).isEqualTo("caf\u00e9\n");
        assertThat(log.lines)
                .contains(
                        "[INFO] res/a.txt converted from ISO-8859-1 to UTF-8",
                        "[INFO] changed 1 of 2 files",
                        "[WARNING] the files have changed, now change what still says ISO-8859-1 (the build's encoding)")
                .anyMatch(line -> line.startsWith("[WARNING] res/b.txt: not converted to UTF-8: its bytes are UTF-8"));
    }

    @Test
    void aFileThatMayNotBeWrittenIsNamed() throws Exception {
        write("a.properties", "\uFEFFa=1\n");
        assertThat(directory.resolve("res/a.properties").toFile().setWritable(false, false))
                .isTrue();
        mojo.execute();
        assertThat(read("a.properties")).startsWith("\uFEFF");
        assertThat(log.lines)
                .contains(
                        "[WARNING] res/a.properties: not fixed: it is read-only",
                        "[INFO] nothing to fix in 1 file but what is named above");
    }

    @Test
    void anImpossibleConfigurationIsNamed() {
        mojo.unsafeFixes = List.of("mojibak");
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("textproof configuration: unsafeFixes: unknown rule 'mojibak'; did you mean 'mojibake'?");
        mojo.unsafeFixes = List.of();
        mojo.convertTo = "UTF-9";
        assertThatThrownBy(mojo::execute)
                .hasMessage("textproof configuration: convertTo 'UTF-9' is no charset that this JDK knows");
    }

    @Test
    void skipDoesNothing() throws Exception {
        write("a.properties", "\uFEFFa=1\n");
        mojo.skip = true;
        mojo.execute();
        assertThat(read("a.properties")).startsWith("\uFEFF");
    }

    @Test
    void troubleWithOneFileKeepsNoOtherFromBeingFixed() throws Exception {
        write(".editorconfig", "root = true\n[*\nend_of_line\n");
        write("a.properties", "\uFEFFa=1\n");
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("could not check every file");
        assertThat(log.text()).contains("[ERROR] res/.editorconfig: cannot be read");
        assertThat(read("a.properties")).isEqualTo("a=1\n");
    }

    private String read(String name) throws IOException {
        return Files.readString(directory.resolve("res").resolve(name));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve("res").resolve(name), content);
    }
}
