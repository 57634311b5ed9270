package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Severity;
import io.github.textproof.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsequencesTest {
    @Test
    void oddCharactersInsideOfMojibakeAreItsConsequences() {
        assertThat(left(
                        at("mojibake", 2, 5, 8),
                        at("invisible-character", 2, 5, 6),
                        at("control-character", 2, 7, 8),
                        at("control-character", 2, 8, 9),
                        at("control-character", 2, 4, 5),
                        at("control-character", 3, 6, 7),
                        at("trailing-whitespace", 2, 6, 7)))
                .containsExactly(
                        "mojibake 2:5",
                        "control-character 2:8",
                        "control-character 2:4",
                        "control-character 3:6",
                        "trailing-whitespace 2:6");
    }

    @Test
    void oneMojibakeDoesNotExplainAnother() {
        assertThat(left(at("mojibake", 1, 1, 9), at("mojibake", 1, 3, 5)))
                .containsExactly("mojibake 1:1", "mojibake 1:3");
    }

    @Test
    void noParserGetsPastAConflictMarker() {
        assertThat(left(at("merge-conflict-marker", 3, 1, 8), at("json-syntax", 5, 2, 3), at("duplicate-key", 6, 1, 2)))
                .containsExactly("merge-conflict-marker 3:1", "duplicate-key 6:1");
        assertThat(left(at("json-syntax", 5, 2, 3))).containsExactly("json-syntax 5:2");
    }

    @Test
    void whereAParserStopsAtAnOddCharacterTheGraverOfTheTwoIsReported() {
        Violation syntax = at("json-syntax", 1, 4, 5);
        Violation graver = at("json-syntax", 1, 4, 5, Severity.ERROR);
        assertThat(left(at("invisible-character", 1, 4, 5), syntax)).containsExactly("invisible-character 1:4");
        assertThat(left(at("invisible-character", 1, 4, 5), graver)).containsExactly("json-syntax 1:4");
        assertThat(left(syntax, at("invisible-character", 1, 4, 5, Severity.ERROR)))
                .containsExactly("invisible-character 1:4");
        assertThat(left(at("invisible-character", 1, 5, 6), graver))
                .containsExactly("invisible-character 1:5", "json-syntax 1:4");
        assertThat(left(at("dangling-comma", 1, 4, 5), graver))
                .containsExactly("dangling-comma 1:4", "json-syntax 1:4");
        assertThat(left(at("dangling-comma", 1, 4, 5), syntax))
                .containsExactly("dangling-comma 1:4", "json-syntax 1:4");
    }

    private static List<String> left(Violation... violations) {
        return Consequences.drop(List.of(violations)).stream()
                .map(v -> v.rule() + " " + v.start().line() + ":" + v.start().column())
                .toList();
    }

    private static Violation at(String rule, int line, int from, int to) {
        return at(rule, line, from, to, Severity.WARNING);
    }

    private static Violation at(String rule, int line, int from, int to, Severity severity) {
        return new Violation(
                rule, severity, "a.json", new Location(line, from), new Location(line, to), rule, "", null);
    }
}
