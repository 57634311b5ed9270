package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.lint.Report;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleReporterTest {
    private static final Violation ERROR = Sample.of("malformed-bytes", Severity.ERROR, "a.txt", "bad");
    private static final Violation WARNING = Sample.of("mojibake", Severity.WARNING, "b.txt", "strange");
    private static final Violation INFO = Sample.of("hint", Severity.INFO, "c.txt", "note this");

    @Test
    void eachViolationIsALineOfItsLevel() {
        assertThat(print(Severity.INFO, List.of(ERROR, WARNING, INFO)))
                .containsExactly(
                        "[ERROR] a.txt:[1,1] bad (malformed-bytes)",
                        "[WARNING] b.txt:[1,1] strange (mojibake)",
                        "[INFO] c.txt:[1,1] note this (hint)",
                        "[ERROR] 1 error, 1 warning, 1 info in 3 of 57 files, 0.4 s",
                        "[INFO] Learn more: mvn io.github.textproof:textproof-maven-plugin:rules -Drule=hint");
    }

    @Test
    void theSummaryTellsOfHiddenInfos() {
        assertThat(print(Severity.WARNING, List.of(ERROR, ERROR, WARNING, WARNING, INFO, INFO)))
                .contains("[ERROR] 2 errors, 2 warnings in 2 of 57 files, 0.4 s; 2 infos hidden:"
                        + " -Dtextproof.displaySeverity=info")
                .noneMatch(line -> line.contains("c.txt"));
    }

    @Test
    void hiddenWarningsAreToldToo() {
        assertThat(print(Severity.ERROR, List.of(WARNING)))
                .containsExactly("[INFO] no errors in 57 files, 0.4 s; 1 warning hidden:"
                        + " -Dtextproof.displaySeverity=warning");
        assertThat(print(Severity.WARNING, List.of(INFO)))
                .containsExactly("[INFO] no errors or warnings in 57 files, 0.4 s; 1 info hidden:"
                        + " -Dtextproof.displaySeverity=info");
    }

    @Test
    void howManyCanBeFixedIsSaidWithTheCommand() {
        Violation fixable = Sample.at("a", 1, 1, 1, 2, Severity.WARNING, "odd");
        assertThat(print(Severity.WARNING, List.of(ERROR, fixable, fixable)))
                .contains("[INFO] 2 can be fixed safely: mvn io.github.textproof:textproof-maven-plugin:fix");
        assertThat(print(Severity.ERROR, List.of(ERROR, fixable))).noneMatch(line -> line.contains("fixed"));
    }

    @Test
    void aCleanRunIsOneLine() {
        assertThat(print(Severity.WARNING, List.of())).containsExactly("[INFO] no violations in 57 files, 0.4 s");
    }

    @Test
    void theMostFrequentRuleIsTheOneToLearnAbout() {
        assertThat(print(Severity.INFO, List.of(ERROR, WARNING, WARNING, INFO)))
                .last()
                .asString()
                .endsWith("-Drule=mojibake");
    }

    @Test
    void whoseStructureWasNotCheckedIsCountedAndShownOnDemand() {
        Report report = new Report(
                List.of(),
                List.of(
                        new Report.Note("t", "structure not checked: it is a template", Severity.INFO),
                        new Report.Note("target/classes", "is not there yet", Severity.INFO)),
                1,
                0,
                0,
                9,
                Duration.ofSeconds(1));
        List<String> lines = new ArrayList<>();
        new ConsoleReporter(new LineLog(lines), Severity.WARNING).report(report);
        assertThat(lines)
                .containsExactly(
                        "[INFO] no errors or warnings in 1 file (structure of 1 file not checked), 1.0 s; 2 infos"
                                + " hidden: -Dtextproof.displaySeverity=info");
        lines.clear();
        new ConsoleReporter(new LineLog(lines), Severity.INFO).report(report);
        assertThat(lines).first().isEqualTo("[INFO] t: structure not checked: it is a template");
    }

    @Test
    void notesAreLinesAndCounted() {
        List<String> lines = new ArrayList<>();
        Report report = new Report(
                List.of(),
                List.of(
                        new Report.Note("x", "cannot be read", Severity.ERROR),
                        new Report.Note("y", "too large", Severity.WARNING)),
                1,
                3,
                3,
                9,
                Duration.ofSeconds(75));
        new ConsoleReporter(new LineLog(lines), Severity.WARNING).report(report);
        assertThat(lines)
                .containsExactly(
                        "[ERROR] x: cannot be read",
                        "[WARNING] y: too large",
                        "[ERROR] no violations in 1 file (3 binary files left out by .gitattributes, 1 problem, 1 note), 75.0 s");
    }

    private static List<String> print(Severity display, List<Violation> violations) {
        List<String> lines = new ArrayList<>();
        new ConsoleReporter(new LineLog(lines), display)
                .report(new Report(violations, List.of(), 57, 0, 0, 9, Duration.ofMillis(400)));
        return lines;
    }
}
