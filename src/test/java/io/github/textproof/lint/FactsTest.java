package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.source.FileFacts;
import io.github.textproof.source.FileFacts.Writing;
import io.github.textproof.source.Location;
import io.github.textproof.source.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void aLineIsKnownAgainWhereverItMovesAndHoweverItIsIndented() {
        String known = Facts.fingerprint("some-rule", Text.of("a word\n"), 0);
        assertThat(known).matches("[0-9a-f]{16}");
        assertThat(Facts.fingerprint("some-rule", Text.of("\nabove\n\t a word  \r\nbelow"), 2))
                .isEqualTo(known);
    }

    @Test
    void otherLinesAndOtherRulesHaveOtherFingerprints() {
        Set<String> all = new HashSet<>();
        for (String rule : List.of("some-rule", "other-rule", "some")) {
            // "Aa" and "BB" have the same hash code
            for (String line : List.of("Aa", "BB", "word", "a word", "-rule\nword")) {
                all.add(Facts.fingerprint(rule, Text.of(line), 0));
            }
        }
        assertThat(all).hasSize(15);
    }

    @Test
    void ofAVeryLongLineTheBeginningCounts() {
        String beginning = "x".repeat(1 << 16);
        String known = Facts.fingerprint("some-rule", Text.of(beginning), 0);
        assertThat(Facts.fingerprint("some-rule", Text.of(beginning + "y"), 0)).isEqualTo(known);
        assertThat(Facts.fingerprint("some-rule", Text.of(beginning.substring(1)), 0))
                .isNotEqualTo(known);
    }

    @Test
    void whatAFileIsWrittenInIsToldWithItsFirstPlace() {
        assertThat(told("a.properties", "a=1\n")).isEqualTo("ASCII 1:1");
        assertThat(told("a.properties", "a=1\nb=\\u00e9\n")).isEqualTo("ESCAPED 2:3");
        assertThat(told("a.properties", "a=\\u0041\n")).isEqualTo("ASCII 1:1");
        assertThat(told("a.properties", "a=\\u00e9\nb=\u00e9\n")).isEqualTo("RAW 2:3");
        assertThat(told("a.txt", "a=\\u00e9\n")).isEqualTo("ASCII 1:1");
        assertThat(told("a.txt", "a\n\u65E5\n")).isEqualTo("RAW 2:1");
        assertThat(told("a.txt", "\u65E5\n\uD800")).isEqualTo("RAW 1:1");
        assertThat(facts("a.txt", new byte[] {'a', '\n', 'b', (byte) 0xFF, 'c'}))
                .satisfies(facts -> assertThat(facts.writing()).isEqualTo(Writing.MALFORMED))
                .satisfies(facts -> assertThat(facts.place()).isEqualTo(new Location(2, 2)));
    }

    private static String told(String path, String content) {
        FileFacts facts = facts(path, content.getBytes(StandardCharsets.UTF_8));
        return facts.writing() + " " + facts.place().line() + ":"
                + facts.place().column();
    }

    private static FileFacts facts(String path, byte[] bytes) {
        Linter linter = new Linter(Settings.of(Path.of("").toAbsolutePath(), List.of()), List.of());
        FoundFile file = new FoundFile(path, path, Path.of(path), bytes.length, Root.Kind.MAIN);
        return linter.lint(file, bytes, Map.of("charset", "utf-8"), null).facts();
    }
}
