package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.textproof.lint.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReporterTest {
    @TempDir
    Path directory;

    @Test
    void theDirectoryIsCreatedAndNothingElseIsLeftInIt() throws IOException {
        Path deep = directory.resolve("target/textproof");
        reporter(deep, "caf\u00E9", null).report(Sample.report());
        try (var files = Files.list(deep)) {
            assertThat(files).containsExactly(deep.resolve("out.txt"));
        }
        assertThat(Files.readAllBytes(deep.resolve("out.txt"))).isEqualTo("caf\u00E9".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOlderReportIsReplaced() throws IOException {
        reporter(directory, "a longer first text", null).report(Sample.report());
        reporter(directory, "second", null).report(Sample.report());
        assertThat(directory.resolve("out.txt")).hasContent("second");
    }

    @Test
    void aFailureLeavesTheOlderReportWhole() throws IOException {
        reporter(directory, "first", null).report(Sample.report());
        assertThatThrownBy(() -> reporter(directory, "half", new IOException("disk full"))
                        .report(Sample.report()))
                .hasMessage(directory.resolve("out.txt") + ": disk full");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("out.txt"));
        }
        assertThat(directory.resolve("out.txt")).hasContent("first");
    }

    @Test
    void twoModulesDoNotCollide() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String module : List.of("a", "b")) {
            ReportTarget target = new ReportTarget(
                    directory.resolve(module),
                    directory,
                    directory.resolve(module).resolve("target"),
                    "1",
                    lines::add);
            assertThat(target.prefix()).isEqualTo(module + "/");
            new JsonReporter(target).report(Sample.report());
        }
        assertThat(directory.resolve("a/target/textproof.json")).exists();
        assertThat(directory.resolve("b/target/textproof.json")).exists();
    }

    @Test
    void aModuleOutsideOfTheRootIsItsOwnRoot() {
        ReportTarget target = new ReportTarget(Path.of("/x/core"), Path.of("/y"), directory, "1", line -> {});
        assertThat(target.prefix()).isEmpty();
        assertThat(target.rootDirectory()).isEqualTo(target.baseDirectory());
    }

    private static FileReporter reporter(Path directory, String text, @Nullable IOException failure) {
        return new FileReporter(Sample.target(directory, new ArrayList<>()), "out.txt") {
            @Override
            void write(Report report, Writer out) throws IOException {
                out.write(text);
                if (failure != null) {
                    throw failure;
                }
            }
        };
    }
}
