package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Fix;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.BundleName;
import io.github.textproof.source.CharsetResolver;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every rule over its fixtures. {@code mvn test -Dtest=RuleFixturesTest -Dtextproof.fixtures=update} writes the expected files anew;
 * read the difference before you commit it. {@code -Dtextproof.rules=yaml-.*} runs those of some rules, by a regular expression of their ids.
 */
class RuleFixturesTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("textproof.fixtures"));

    private static final String RULES = System.getProperty("textproof.rules", ".*");

    @TempDir
    private Path directory;

    static Stream<Fixture> fixtures() {
        return Fixture.all().stream().filter(fixture -> fixture.rule().matches(RULES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void reportsExactlyWhatTheFixtureExpects(Fixture fixture) throws IOException {
        fixture.unpack(directory);
        Report report = ProjectLinter.lint(fixture.settings(directory), Progress.NONE);
        // A template is none of its format: that is said, and it is sound.
        assertThat(report.notes()).allMatch(note -> note.severity() == Severity.INFO);
        String lines = report.violations().stream()
                // What is shown on demand only is the business of its own rule's fixtures.
                .filter(v -> v.severity() != Severity.INFO || v.rule().equals(fixture.rule()))
                .map(v -> v.severity().word() + " " + v.line() + "\n")
                .collect(Collectors.joining());
        if (!fixture.isBad()) {
            assertThat(lines).as("good fixtures are silent under all rules").isEmpty();
            return;
        }
        if (UPDATE) {
            Files.writeString(fixture.expected(), lines);
        }
        assertThat(fixture.expected()).exists();
        assertThat(lines).isEqualTo(Files.readString(fixture.expected()));
        assertThat(report.violations())
                .as("a bad fixture is bad under its own rule")
                .anyMatch(v -> v.rule().equals(fixture.rule()));
        if (!fixture.isDirectory()) {
            checkFixes(fixture, report);
        }
    }

    /** All fixes of the fixture's own rule, safe or not, applied until nothing changes. */
    private void checkFixes(Fixture fixture, Report first) throws IOException {
        Path file = directory.resolve(fixture.plainName());
        byte[] original = Files.readAllBytes(file);
        byte[] bytes = original;
        Report report = first;
        for (int round = 0; round < 10; round++) {
            List<Fix> fixes = report.violations().stream()
                    .filter(v -> v.rule().equals(fixture.rule()))
                    .map(Violation::fix)
                    .filter(Objects::nonNull)
                    .toList();
            if (fixes.isEmpty()) {
                break;
            }
            assertThat(round).as("the fix converges").isLessThan(9);
            bytes = apply(file, bytes, fixes).orElseThrow();
            Files.write(file, bytes);
            report = ProjectLinter.lint(fixture.settings(directory), Progress.NONE);
        }
        Path fixed = fixed(fixture);
        if (bytes == original) {
            assertThat(fixed).as("there is no fix").doesNotExist();
            return;
        }
        assertThat(Objects.requireNonNull(Rules.find(fixture.rule())).info().fixable())
                .as("@RuleInfo says so")
                .isTrue();
        boolean escaped = fixed.toString().endsWith(".esc");
        if (UPDATE) {
            Files.write(fixed, escaped ? Escapes.encode(bytes).getBytes(StandardCharsets.UTF_8) : bytes);
        }
        byte[] expected = Files.readAllBytes(fixed);
        assertThat(Escapes.encode(bytes)).isEqualTo(Escapes.encode(escaped ? Escapes.decode(expected) : expected));
    }

    private static Path fixed(Fixture fixture) {
        boolean escaped = fixture.name().endsWith(".esc");
        return fixture.path().resolveSibling(fixture.plainName() + (escaped ? ".fixed.esc" : ".fixed"));
    }

    private static Optional<byte[]> apply(Path file, byte[] bytes, List<Fix> fixes) {
        String name = file.getFileName().toString();
        Format format = Format.of(name);
        BundleName bundle = format == Format.PROPERTIES ? BundleName.of(name) : null;
        Resource resource = new Resource(
                name,
                file,
                format,
                bytes,
                new CharsetResolver(null, null).resolve(format, bytes, Map.of(), bundle != null, null),
                Map.of(),
                bundle,
                false);
        return FixApplier.apply(Decoder.decode(resource), fixes);
    }
}
