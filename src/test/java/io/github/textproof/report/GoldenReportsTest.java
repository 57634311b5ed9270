package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with the files in {@code src/test/resources/reports}; {@code -Dtextproof.fixtures=update} writes them. */
class GoldenReportsTest {
    @TempDir
    Path directory;

    private final List<String> lines = new ArrayList<>();

    @Test
    void sarif() throws IOException {
        String root = Path.of("/repo").toUri().toString().replaceAll("/$", "");
        same(
                "textproof.sarif",
                Sample.written(new SarifReporter(Sample.target(directory, lines), Sample.RULES), Sample.report())
                        .replace(root, "file:///repo"));
    }

    @Test
    void json() throws IOException {
        same("textproof.json", Sample.written(new JsonReporter(Sample.target(directory, lines)), Sample.report()));
    }

    @Test
    void checkstyle() throws IOException {
        same(
                "textproof-checkstyle.xml",
                Sample.written(new CheckstyleReporter(Sample.target(directory, lines)), Sample.report()));
    }

    @Test
    void github() throws IOException {
        new GithubReporter(Sample.target(directory, lines)).report(Sample.report());
        same("github.txt", String.join("\n", lines) + "\n");
    }

    @Test
    void console() throws IOException {
        new ConsoleReporter(new LineLog(lines), Severity.INFO).report(Sample.report());
        same("console.txt", String.join("\n", lines) + "\n");
    }

    private static void same(String name, String actual) throws IOException {
        Path golden = Path.of("src/test/resources/reports", name);
        if ("update".equals(System.getProperty("textproof.fixtures"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
