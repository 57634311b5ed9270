package io.github.textproof.rule.whitespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineRulesTest {
    private static final List<TextRule> RULES = List.of(
            new MixedLineEndings(),
            new MissingFinalNewline(),
            new TrailingWhitespace(),
            new BlankLineRun(),
            new TabIndentation(),
            new OverlongLine());
    private static final List<Map<String, String>> STYLES = List.of(
            Map.of(),
            Map.of("end_of_line", "crlf", "indent_style", "tab", "max_line_length", "3"),
            Map.of("end_of_line", "cr", "indent_style", "space", "indent_size", "tab", "max_line_length", "off"));

    @Property(tries = 1000, seed = "20261122")
    void noTextMakesARuleFailAndEveryFixCuresItsFinding(@ForAll("texts") String text, @ForAll Format format) {
        for (TextRule rule : RULES) {
            for (Map<String, String> style : STYLES) {
                List<Finding> findings = check(rule, text, format, style);
                String fixed = apply(findings, text);
                if (!(rule instanceof OverlongLine)) {
                    assertThat(check(rule, fixed, format, style))
                            .as(rule.info().id())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aMillionBadLinesStayFewEditsAndFindings() {
        String lines = "\ta \r\nb\n".repeat(1_000_000);
        Map<String, String> style = Map.of("indent_style", "space");
        assertThat(check(new TrailingWhitespace(), "a \n".repeat(1_000_000), Format.OTHER, style))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fix())
                        .extracting(fix -> fix.edits().size())
                        .isEqualTo(10_000));
        List<Finding> mixed = check(new MixedLineEndings(), lines, Format.OTHER, style);
        assertThat(mixed).singleElement().satisfies(finding -> {
            assertThat(finding.fix()).isNotNull();
            assertThat(apply(List.of(finding), lines).length())
                    .isIn(lines.length() - 1_000_000, lines.length() + 1_000_000);
        });
    }

    @Test
    void aSingleLineOfAMillionCharactersIsNoStyleProblem() {
        assertThat(check(new OverlongLine(), "a ".repeat(500_000), Format.OTHER, Map.of()))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", " ", "  ", "\t", "\n", "\n", "\r", "\r\n", "\u3000", "\u00A0", "\\", "\"", "`", "```",
                        "~~~", "----", "> ", "- ", "中", "\uD800", "\uDC00", "#", "    ")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    /** All edits at once: those of one finding may lie between those of another. */
    private static String apply(List<Finding> findings, String text) {
        List<Edit> edits = findings.stream()
                .map(Finding::fix)
                .filter(Objects::nonNull)
                .flatMap(fix -> fix.edits().stream())
                .sorted(Comparator.comparingInt(edit -> edit.span().start()))
                .toList();
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Edit edit : edits) {
            result.append(text, from, edit.span().start()).append(edit.replacement());
            from = edit.span().end();
        }
        return result.append(text, from, text.length()).toString();
    }

    private static List<Finding> check(TextRule rule, String content, Format format, Map<String, String> style) {
        List<Finding> findings = new ArrayList<>();
        Resource resource = new Resource(
                "a",
                Path.of("a"),
                format,
                new byte[0],
                new CharsetDecision(StandardCharsets.UTF_8, CharsetDecision.Origin.DEFAULT, 0),
                style,
                null,
                false);
        rule.check(Text.of(content), new RuleContext() {
            @Override
            public Resource resource() {
                return resource;
            }

            @Override
            public Options options() {
                return Options.NONE;
            }

            @Override
            public void report(Finding finding) {
                findings.add(finding);
            }

            @Override
            public void distrustText() {
                throw new AssertionError("no byte rule");
            }
        });
        return findings;
    }
}
