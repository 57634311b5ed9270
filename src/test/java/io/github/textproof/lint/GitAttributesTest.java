package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitAttributesTest {
    @TempDir
    private Path base;

    @Test
    void binaryAndMinusTextMarkFilesAsBinary() throws IOException {
        write("", "*.dat binary\n*.key -text\n/only/*.here binary\n*.txt text eol=lf\n");
        assertThat(isBinary("a.dat")).isTrue();
        assertThat(isBinary("x/y/a.key")).isTrue();
        assertThat(isBinary("only/a.here")).isTrue();
        assertThat(isBinary("x/only/a.here")).isFalse();
        assertThat(isBinary("a.txt")).isFalse();
        assertThat(isBinary("a.md")).isFalse();
    }

    @Test
    void aWholeTreeWithoutLineEndConversionIsNotBinary() throws IOException {
        write("", "* -text\nfixtures/** -text\n**/* -text\n");
        assertThat(isBinary("a.txt")).isFalse();
        assertThat(isBinary("fixtures/a.txt")).isFalse();
    }

    @Test
    void theLastLineAndTheNearestFileWin() throws IOException {
        write("", "*.dat binary\n*.json binary\n*.json text\n");
        write("a", "*.dat -binary\n");
        assertThat(isBinary("a.json")).isFalse();
        assertThat(isBinary("a.dat")).isTrue();
        assertThat(isBinary("a/b/a.dat")).isFalse();
    }

    @Test
    void macrosAreExpanded() throws IOException {
        write("", "[attr]blob -diff -text\n[attr]loud diff\n*.a blob\n*.b loud\n");
        write("sub", "*.c blob\n");
        assertThat(isBinary("x.a")).isTrue();
        assertThat(isBinary("x.b")).isFalse();
        assertThat(isBinary("sub/x.c")).isTrue();
        assertThat(isBinary("sub/x.a")).isTrue();
        write(
                "",
                "[attr]blob binary\n[attr]prose text\n[attr]open -binary\n*.a blob\n*.b prose\n*.c open\n*.d -blob\n");
        assertThat(isBinary("x.a")).isTrue();
        assertThat(isBinary("x.b")).isFalse();
        assertThat(isBinary("x.c")).isFalse();
        assertThat(isBinary("x.d")).isFalse();
    }

    @Test
    void theNearestWordAboutTheEncodingWinsAndTheStyleStays() throws IOException {
        write("", "*.txt working-tree-encoding=UTF-16LE\n");
        write("a", "*.md text\n*.txt eol=lf\nb.txt -working-tree-encoding\nc.txt working-tree-encoding=GBK\n");
        Map<String, String> style = Map.of("end_of_line", "lf");
        assertThat(encoding("x.txt", style))
                .containsOnly(Map.entry("end_of_line", "lf"), Map.entry("working-tree-encoding", "UTF-16LE"));
        assertThat(encoding("a/x.txt", style)).containsEntry("working-tree-encoding", "UTF-16LE");
        assertThat(encoding("a/b.txt", style)).isEqualTo(style);
        assertThat(encoding("a/c.txt", style)).containsEntry("working-tree-encoding", "GBK");
        assertThat(encoding("a/x.md", style)).isEqualTo(style);
    }

    private Map<String, String> encoding(String path, Map<String, String> style) {
        return new GitAttributes().withEncoding(base.resolve(path), style);
    }

    @Test
    void nothingAboveTheWorkTreeCounts() throws IOException {
        write("", "*.dat binary\n");
        Files.createDirectories(base.resolve("tree/.git"));
        assertThat(isBinary("tree/a.dat")).isFalse();
    }

    private boolean isBinary(String path) {
        return new GitAttributes().isBinary(base.resolve(path));
    }

    private void write(String directory, String content) throws IOException {
        Files.createDirectories(base.resolve(directory));
        Files.writeString(base.resolve(directory).resolve(".gitattributes"), content);
    }
}
