package io.github.textproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.lint.Report;
import io.github.textproof.lint.Violation;
import io.github.textproof.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GithubReporterTest {
    private final List<String> lines = new ArrayList<>();

    @Test
    void aCommandNamesTheFileInTheRepository() {
        print(Sample.at("a,b:c%.txt", 3, 5, 3, 9, Severity.WARNING, "50% of it: wrong, all"));
        assertThat(lines)
                .containsExactly("::warning file=core/a%2Cb%3Ac%25.txt,line=3,endLine=3,col=5,endColumn=8,"
                        + "title=invisible-character::50%25 of it: wrong, all");
    }

    @Test
    void anEmptySpanKeepsItsColumn() {
        print(Sample.at("a", 3, 5, 3, 5, Severity.ERROR, "x"));
        assertThat(lines.get(0)).contains(",col=5,endColumn=5,");
    }

    @Test
    void aSpanOfSeveralLinesHasNoColumns() {
        print(Sample.at("a", 3, 5, 5, 2, Severity.ERROR, "x"), Sample.at("a", 3, 5, 4, 1, Severity.INFO, "x"));
        assertThat(lines)
                .containsExactly(
                        "::error file=core/a,line=3,endLine=5,title=invisible-character::x",
                        "::notice file=core/a,line=3,endLine=3,title=invisible-character::x");
    }

    @Test
    void noMoreIsPrintedThanGithubShows() {
        List<Violation> many = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            many.addAll(Collections.nCopies(11, Sample.of("invisible-character", severity, "a", "x")));
        }
        print(many.toArray(Violation[]::new));
        assertThat(lines).filteredOn(line -> line.startsWith("::error")).hasSize(10);
        assertThat(lines).filteredOn(line -> line.startsWith("::warning")).hasSize(10);
        assertThat(lines).filteredOn(line -> line.startsWith("::notice")).hasSize(10);
        assertThat(lines)
                .last()
                .isEqualTo("::notice title=textproof::1 error, 1 warning, 2 infos more are in the build's log");
    }

    @Test
    void notesAreAnnotationsWithoutAPlace() {
        new GithubReporter(Sample.target(Path.of("unused"), lines))
                .report(Sample.report(List.of(), List.of(new Report.Note("a", "cannot be read", Severity.ERROR))));
        assertThat(lines).containsExactly("::error file=core/a,title=textproof::cannot be read");
    }

    @Test
    void theEnvironmentTellsWhetherAndWhere() {
        Path other = Path.of("/elsewhere");
        assertThat(GithubReporter.isActive(Map.of())).isFalse();
        assertThat(GithubReporter.root(Map.of("GITHUB_WORKSPACE", "/w"), other)).isEqualTo(other);
        Map<String, String> environment = Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", "/w");
        assertThat(GithubReporter.isActive(environment)).isTrue();
        assertThat(GithubReporter.root(environment, other)).isEqualTo(Path.of("/w"));
    }

    private void print(Violation... violations) {
        new GithubReporter(Sample.target(Path.of("unused"), lines))
                .report(Sample.report(List.of(violations), List.of()));
    }
}
