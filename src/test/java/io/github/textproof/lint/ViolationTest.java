package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Location;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViolationTest {
    @Test
    void itIsOneLineWhateverItQuotes() {
        assertThat(of("b", "a.txt", 3, 7, "the key \"x\r\ny\"").line()).isEqualTo("a.txt:[3,7] the key \"x  y\" (b)");
        assertThat(of("b", "a.txt", 3, 7, "\nx").message()).isEqualTo(" x");
        assertThat(of("b", "a.txt", 3, 7, "\rx").message()).isEqualTo(" x");
        assertThat(of("b", "a.txt", 3, 7, "x\n").withMessage("; and\nmore").message())
                .isEqualTo("x ; and more");
        assertThat(Report.Note.skip("a.txt", "not\nread").message()).isEqualTo("not read");
    }

    @Test
    void theOrderIsByPathPlaceRuleAndMessage() {
        List<Violation> sorted = List.of(
                of("z", "a.txt", 1, 2, "m"),
                of("b", "a.txt", 2, 1, "m"),
                of("b", "a.txt", 2, 1, "n"),
                of("c", "a.txt", 2, 1, "a"),
                of("a", "a.txt", 10, 1, "m"),
                of("a", "b.txt", 1, 1, "m"));
        assertThat(Stream.of(3, 5, 1, 4, 0, 2).map(sorted::get).sorted()).containsExactlyElementsOf(sorted);
        assertThat(Stream.of(2, 5, 0).map(i -> suppressed(sorted.get(i))).sorted())
                .extracting(Suppressed::violation)
                .containsExactly(sorted.get(0), sorted.get(2), sorted.get(5));
    }

    @Test
    void aReportCountsBySeverityAndByWhatSuppresses() {
        Violation violation = of("a", "a.txt", 1, 1, "m");
        Report report = new Report(
                List.of(violation),
                List.of(Report.Note.skip("a", "x"), Report.Note.info("b", Report.Note.STRUCTURE + "y")),
                1,
                0,
                0,
                1,
                Duration.ZERO,
                List.of(suppressed(violation)));
        assertThat(report.count(Severity.WARNING)).isEqualTo(1);
        assertThat(report.count(Severity.ERROR)).isZero();
        assertThat(report.notes(Severity.WARNING)).isEqualTo(1);
        assertThat(report.notes(Severity.ERROR)).isZero();
        assertThat(report.hasProblems()).isFalse();
        assertThat(report.suppressed(Suppressed.Kind.EXTERNAL)).isEqualTo(1);
        assertThat(report.suppressed(Suppressed.Kind.IN_SOURCE)).isZero();
        assertThat(report.notes()).filteredOn(Report.Note::isAboutStructure).hasSize(1);
    }

    private static Suppressed suppressed(Violation violation) {
        return new Suppressed(violation, Suppressed.Kind.EXTERNAL, "");
    }

    private static Violation of(String rule, String path, int line, int column, String message) {
        Location place = new Location(line, column);
        return new Violation(rule, Severity.WARNING, path, place, place, message, "", null);
    }
}
