package io.github.textproof.report;

import io.github.textproof.lint.Report;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in {@code docs/reports.md} are what the reporters write; {@code -Dtextproof.fixtures=update} writes them. */
class ReportsPageTest {
    private static final Path PAGE = Path.of("docs/reports.md");

    @Test
    void theExamplesAreTrue(@TempDir Path directory) throws IOException {
        PageExamples.areTrue(PAGE, examples(directory));
    }

    private static Map<String, String> examples(Path directory) {
        Report report = new Report(
                List.of(Sample.at(
                        "src/main/resources/messages.properties",
                        12,
                        8,
                        12,
                        9,
                        Severity.WARNING,
                        "U+200B zero width space hides in the value")),
                List.of(),
                57,
                4,
                1,
                123_456,
                Duration.ofMillis(412));
        Map<String, String> examples = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        new ConsoleReporter(new LineLog(lines), Severity.WARNING).report(report);
        examples.put("Console", String.join("\n", lines) + "\n");
        String sarif = Sample.written(
                new SarifReporter(Sample.target(directory.resolve("sarif"), lines), Sample.RULES), report);
        examples.put(
                "SARIF",
                sarif.substring(sarif.indexOf("        {\n          \"ruleId\""), sarif.lastIndexOf("      ]"))
                        .replaceAll("(?m)^ {8}", ""));
        examples.put("JSON", Sample.written(new JsonReporter(Sample.target(directory.resolve("json"), lines)), report));
        examples.put(
                "Checkstyle",
                Sample.written(new CheckstyleReporter(Sample.target(directory.resolve("xml"), lines)), report));
        lines.clear();
        new GithubReporter(Sample.target(directory, lines)).report(report);
        examples.put("GitHub Actions", String.join("\n", lines) + "\n");
        return examples;
    }
}
