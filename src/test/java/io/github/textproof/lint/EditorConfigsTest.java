package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.lint.Report.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorConfigsTest {
    @TempDir
    private Path base;

    private final List<Note> notes = new ArrayList<>();

    @BeforeEach
    void ignoresWhatStandsAboveTheDirectory() throws IOException {
        write("", "root = true\n");
    }

    @Test
    void theNearestFileWinsPropertyByProperty() throws IOException {
        write("", "root = true\n[*]\nEnd_Of_Line = LF\ncharset = utf-8\n");
        write("a", "[*.txt]\ncharset = latin1\n");
        assertThat(properties("a/b.txt")).containsOnly(Map.entry("end_of_line", "lf"), Map.entry("charset", "latin1"));
        assertThat(properties("a/b.md")).containsEntry("charset", "utf-8");
    }

    @Test
    void rootStopsTheSearch() throws IOException {
        write("", "root = true\n[*]\ncharset = utf-8\n");
        write("a", "root = true\n[*]\nindent_style = tab\n");
        assertThat(properties("a/b/c.txt")).containsEntry("indent_style", "tab").doesNotContainKey("charset");
    }

    @Test
    void unsetTakesAPropertyAway() throws IOException {
        write("", "root = true\n[*]\ncharset = utf-8\n[*.txt]\ncharset = UNSET\n");
        assertThat(properties("b.txt")).isEmpty();
    }

    @Test
    void aBrokenFileGivesOneNoteThatNamesItAndSpoilsNothingElse() throws IOException {
        write("", "root = true\n[*]\ncharset = utf-8\n");
        write("a", "[*\ncharset = latin1\n");
        EditorConfigs configs = new EditorConfigs(base, notes);
        assertThat(configs.properties(base.resolve("a/one.txt"))).isEmpty();
        assertThat(configs.properties(base.resolve("a/two.txt"))).isEmpty();
        assertThat(configs.properties(base.resolve("a/b/three.txt"))).isEmpty();
        assertThat(configs.properties(base.resolve("c/four.txt"))).containsEntry("charset", "utf-8");
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.path()).isEqualTo("a/.editorconfig");
            assertThat(note.message()).startsWith("cannot be read at line 1").doesNotContain(base.toString());
        });
    }

    private Map<String, String> properties(String file) {
        Map<String, String> properties = new EditorConfigs(base, notes).properties(base.resolve(file));
        assertThat(notes).isEmpty();
        return properties;
    }

    private void write(String directory, String content) throws IOException {
        Files.createDirectories(base.resolve(directory));
        Files.writeString(base.resolve(directory).resolve(".editorconfig"), content);
    }
}
