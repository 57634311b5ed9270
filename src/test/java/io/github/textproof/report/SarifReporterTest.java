package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Rules;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Location;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifReporterTest {
    private static final ReportTarget TARGET = Sample.target(Path.of("unused"), new ArrayList<>());

    @Test
    void theLogIsWhatTheStandardAsks() throws IOException {
        JsonNode log = write(TARGET, Sample.RULES, Sample.report());
        assertThat(log.get("version").textValue()).isEqualTo("2.1.0");
        assertThat(log.get("runs")).hasSize(1);
        JsonNode run = log.at("/runs/0");
        assertThat(run.get("columnKind").textValue()).isEqualTo("unicodeCodePoints");
        assertThat(run.at("/tool/driver/name").textValue()).isEqualTo("textproof");
        JsonNode rules = run.at("/tool/driver/rules");
        URI root = URI.create(run.at("/originalUriBaseIds/%SRCROOT%/uri").textValue());
        assertThat(root.getScheme()).isEqualTo("file");
        assertThat(root.getPath()).endsWith("/repo/");
        assertThat(run.get("results")).hasSameSizeAs(Sample.report().violations());
        for (JsonNode result : run.get("results")) {
            assertThat(rules.get(result.get("ruleIndex").intValue()).get("id")).isEqualTo(result.get("ruleId"));
            assertThat(result.get("level").textValue()).isIn("error", "warning", "note");
            assertThat(result.at("/message/text").textValue()).isNotEmpty();
            assertThat(result.get("locations")).hasSize(1);
            JsonNode place = result.at("/locations/0/physicalLocation");
            URI uri = URI.create(place.at("/artifactLocation/uri").textValue());
            assertThat(uri.isAbsolute()).isFalse();
            assertThat(root.resolve(uri).getPath()).startsWith(root.getPath() + "core/");
            assertThat(place.at("/artifactLocation/uriBaseId").textValue()).isEqualTo("%SRCROOT%");
            JsonNode region = place.get("region");
            Location start = location(region, "start");
            assertThat(start.line()).isPositive();
            assertThat(start.column()).isPositive();
            assertThat(start).isLessThanOrEqualTo(location(region, "end"));
        }
    }

    @Test
    void everyListedRuleIsDescribed() throws IOException {
        JsonNode rules =
                write(TARGET, Rules.all(), Sample.report(List.of(), List.of())).at("/runs/0/tool/driver/rules");
        assertThat(rules).hasSameSizeAs(Rules.all());
        for (JsonNode rule : rules) {
            assertThat(Rules.find(rule.get("id").textValue())).isNotNull();
            for (String text : List.of(
                    "/name",
                    "/shortDescription/text",
                    "/fullDescription/text",
                    "/help/text",
                    "/help/markdown",
                    "/helpUri")) {
                assertThat(rule.at(text).asText()).as(rule.get("id") + text).isNotBlank();
            }
            assertThat(rule.at("/fullDescription/text").textValue().length())
                    .as("GitHub's limit")
                    .isLessThanOrEqualTo(1024);
        }
    }

    @Test
    void aRuleThatIsOffByDefaultIsNotEnabled() throws IOException {
        JsonNode rules = write(TARGET, Sample.RULES, Sample.report()).at("/runs/0/tool/driver/rules");
        assertThat(rules.at("/0/defaultConfiguration").toString()).isEqualTo("{\"level\":\"error\"}");
        assertThat(rules.at("/1/defaultConfiguration").toString()).isEqualTo("{\"enabled\":false}");
    }

    @Test
    void fingerprintsTellEqualLinesApartAndSurviveMovedOnes() throws IOException {
        List<String> before = fingerprints(7, 9);
        assertThat(before).doesNotHaveDuplicates().hasSize(2);
        assertThat(fingerprints(107, 250)).isEqualTo(before);
    }

    @Test
    void aViolationOfAFileAsSuchHasNoFingerprint() throws IOException {
        JsonNode results = write(TARGET, Sample.RULES, Sample.report()).at("/runs/0/results");
        Set<Boolean> seen = new HashSet<>();
        for (JsonNode result : results) {
            assertThat(result.has("partialFingerprints"))
                    .isEqualTo(!result.get("level").textValue().equals("note"));
            seen.add(result.has("partialFingerprints"));
        }
        assertThat(seen).hasSize(2);
    }

    @Test
    void problemsMakeTheInvocationUnsuccessful() throws IOException {
        JsonNode invocation = write(TARGET, Sample.RULES, Sample.report()).at("/runs/0/invocations/0");
        assertThat(invocation.get("executionSuccessful").booleanValue()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/level").textValue())
                .isEqualTo("error");
        assertThat(invocation.at("/toolExecutionNotifications/1/level").textValue())
                .isEqualTo("warning");
        assertThat(write(TARGET, Sample.RULES, Sample.report(List.of(), List.of()))
                        .at("/runs/0/invocations/0/executionSuccessful")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void eachModuleIsACategoryOfItsOwn(@TempDir Path directory) throws IOException {
        assertThat(write(TARGET, Sample.RULES, Sample.report())
                        .at("/runs/0/automationDetails/id")
                        .textValue())
                .isEqualTo("textproof/core/");
        ReportTarget single = new ReportTarget(directory, directory, directory, "1", line -> {});
        assertThat(write(single, Sample.RULES, Sample.report())
                        .at("/runs/0/automationDetails/id")
                        .textValue())
                .isEqualTo("textproof/");
    }

    private static List<String> fingerprints(int... lines) throws IOException {
        List<Violation> violations = new ArrayList<>();
        for (int line : lines) {
            violations.add(Sample.at("a.txt", line, 1, line, 2, Severity.ERROR, "x"));
        }
        List<String> fingerprints = new ArrayList<>();
        for (JsonNode result : write(TARGET, Sample.RULES, Sample.report(violations, List.of()))
                .at("/runs/0/results")) {
            fingerprints.add(result.at("/partialFingerprints/textproofLine~1v1").textValue());
        }
        return fingerprints;
    }

    private static Location location(JsonNode region, String side) {
        return new Location(
                region.get(side + "Line").intValue(),
                region.get(side + "Column").intValue());
    }

    private static JsonNode write(ReportTarget target, List<Rule> rules, Report report) throws IOException {
        StringWriter out = new StringWriter();
        new SarifReporter(target, rules).write(report, out);
        return new ObjectMapper().readTree(out.toString());
    }
}
