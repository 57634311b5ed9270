package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionsTest {
    private static final String ODD = "us\u200bed";

    @TempDir
    private Path base;

    @Test
    void eachFormatHasItsOwnComments() throws IOException {
        Map<String, String> lines = Map.of(
                "a.properties", "! textproof:off-next-line invisible-character -- why\na=" + ODD + "\n",
                "a.yml", "  # textproof:off-next-line invisible-character -- why\na: " + ODD + "\n",
                "a.toml", "# textproof:off-next-line invisible-character -- why\na = \"" + ODD + "\"\n",
                "a.json5", "{\n// textproof:off-next-line invisible-character -- why\n\"a\": \"" + ODD + "\"}\n",
                "a.xml", "<a>\n<!-- textproof:off-next-line invisible-character: why -->\n<b c='" + ODD + "'/></a>\n",
                "a.html", "<!-- textproof:off-next-line invisible-character -- why -->\n<p title='" + ODD + "'>\n",
                "a.sql", "-- textproof:off-next-line invisible-character -- why\nselect '" + ODD + "';\n",
                "a.css", "/* textproof:off-next-line invisible-character -- why */\na { b: '" + ODD + "' }\n",
                "a.bat", "rem textproof:off-next-line invisible-character -- why\necho " + ODD + "\n",
                "a.ini", "; textproof:off-next-line invisible-character -- why\na=" + ODD + "\n");
        for (Map.Entry<String, String> each : lines.entrySet()) {
            write(each.getKey(), each.getValue());
        }
        Report report = lint();
        assertThat(report.violations())
                .filteredOn(
                        v -> v.rule().equals("invisible-character") || v.rule().equals("unused-suppression"))
                .isEmpty();
        assertThat(report.suppressed()).hasSizeGreaterThan(8).allSatisfy(each -> {
            assertThat(each.justification()).isEqualTo("why");
            assertThat(each.kind()).isEqualTo(Suppressed.Kind.IN_SOURCE);
        });
    }

    @Test
    void aRangeEndsWhereItIsSaidOrWithTheFile() throws IOException {
        write("a.properties", """
                a=us\u200bed
                # textproof:off invisible-character, duplicate-key -- why
                b=us\u200bed
                b=1
                # textproof:on duplicate-key
                c=us\u200bed
                c=1
                # textproof:on
                d=us\u200bed
                """);
        assertThat(lines("invisible-character")).containsExactly(1, 9);
        assertThat(lines("duplicate-key")).containsExactly(7);
        assertThat(lint().suppressed(Suppressed.Kind.IN_SOURCE)).isEqualTo(3);
    }

    @Test
    void severalCommentsAboveOneLineAreAboutThatLine() throws IOException {
        write("a.properties", """
                a=0
                # textproof:off-next-line invisible-character -- why
                # textproof:off-next-line duplicate-key \u2014 because
                a=us\u200bed
                """);
        assertThat(lint().violations())
                .filteredOn(v -> v.severity() != Severity.INFO)
                .isEmpty();
    }

    @Test
    void whatIsNoCommentTurnsNothingOff() throws IOException {
        write("a.properties", "a=1 \\\n # textproof:off-file duplicate-key -- why\nb=1\nb=2\n");
        write("b.md", "```\n<!-- textproof:off-file blank-line-run -- why -->\n```\n\n\n\na\n");
        write(
                "c.txt",
                "# textproof:off-file blank-line-run -- plain text has no comments\n\n\n\nThe words of a text.\n");
        write("d.properties", "# mvn textproof:off-file duplicate-key\n# textproof:offended duplicate-key\nb=1\nb=2\n");
        assertThat(lint().suppressed()).isEmpty();
        assertThat(lines("duplicate-key")).containsExactly(4, 4);
    }

    @Test
    void whatIsFoundByComparingFilesIsSuppressedToo() throws IOException {
        write("messages.properties", "a=Take {0}\nb=And {0} of {1}\n");
        write(
                "messages_de.properties",
                "# textproof:off-file placeholder-mismatch -- the number is known\na=Nimm {1}\nb={0} {1}\n");
        write("z.properties", "# textproof:off-file duplicate-key -- on purpose\na=1\na=2\n");
        assertThat(lint().suppressed())
                .extracting(each -> each.violation().rule())
                .containsExactly("placeholder-mismatch", "duplicate-key");
    }

    @Test
    void whatIsSuppressedIsNotFixed() throws IOException {
        write("a.properties", "\uFEFF# textproof:off-file byte-order-mark -- the reader skips it\na=us\u200bed\n");
        FixPlan plan = ProjectFixer.plan(settings(), FixSettings.safe(), Progress.NONE);
        assertThat(new String(plan.changes().get(0).after(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF# textproof:off-file byte-order-mark -- the reader skips it\na=used\n");
        FixPlan named =
                ProjectFixer.plan(settings(), new FixSettings(Set.of("mojibake"), Severity.INFO, null), Progress.NONE);
        assertThat(named.changes()).hasSize(1);
    }

    @Test
    void inTestResourcesNothingIsCalledUnused() throws IOException {
        write("a.properties", "# textproof:off-file empty-value -- why\na=\n");
        Settings tests = Settings.of(base, List.of(new Root(base, List.of(), List.of(), Root.Kind.TEST)));
        assertThat(ProjectLinter.lint(tests, Progress.NONE).violations()).isEmpty();
    }

    @Test
    void whatIsWrongWithACommentIsSaidWhereItsWordStands() throws IOException {
        write("a.properties", """
                # textproof:off-next-line duplicate-key
                a=1
                # textproof:off
                b=1
                #  textproof:off-file duplicate-keys -- why
                # textproof:off-next-line nothing-like-any -- why
                # textproof:on
                # textproof:on empty-value
                # textproof:on empty-valu
                """);
        assertThat(flaws(settings()))
                .containsExactly(
                        "1:3-1:26 info nothing here needs duplicate-key to be off",
                        "1:3-1:26 warning gives no reason: write textproof:off-next-line duplicate-key -- reason",
                        "3:3-3:16 warning turns nothing off: write textproof:off rule-id -- reason",
                        "5:4-5:22 warning there is no rule 'duplicate-keys'; did you mean 'duplicate-key'?",
                        "6:3-6:26 warning there is no rule 'nothing-like-any'",
                        "9:3-9:15 warning there is no rule 'empty-valu'; did you mean 'empty-value'?");
        assertThat(flaws(settings().withRules(RuleConfigurationParser.parse("unused-suppression:error"))))
                .contains("3:3-3:16 error turns nothing off: write textproof:off rule-id -- reason")
                .contains("1:3-1:26 info nothing here needs duplicate-key to be off");
        assertThat(flaws(settings().withRules(RuleConfigurationParser.parse("unused-suppression:off"))))
                .isEmpty();
    }

    private static List<String> flaws(Settings settings) {
        return ProjectLinter.lint(settings, Progress.NONE).violations().stream()
                .filter(v -> v.rule().equals("unused-suppression"))
                .map(v -> v.start().line() + ":" + v.start().column() + "-"
                        + v.end().line() + ":" + v.end().column() + " "
                        + v.severity().word() + " " + v.message())
                .sorted()
                .toList();
    }

    @Test
    void behindAFenceAndBehindACommentACommentIsOneAgain() throws IOException {
        write("a.md", """
                ~~~
                ```
                <!-- textproof:off-file duplicated-word -- no comment yet -->
                ~~~
                <!-- textproof:off-file duplicated-word -- why -->

                The lines of the the text are here to be read by all of us.
                """);
        write("b.md", """
                ```
                <!-- textproof:off-file duplicated-word -- no comment yet -->

                ```

                The lines of the the text are here to be read by all of us.
                """);
        write("c.properties", "# a word \\\n# textproof:off-file duplicate-key -- why\na=1\na=2\n");
        write("d.properties", "a=b\\\\\n# textproof:off-file duplicate-key -- why\na=2\n");
        write("e.properties", "\\\\\\\n# textproof:off-file duplicate-key -- why\na=1\na=2\n");
        assertThat(lint().suppressed())
                .extracting(each -> each.violation().line().replaceAll("\\].*\\(", " ("))
                .containsExactly(
                        "a.md:[7,18 (duplicated-word)",
                        "c.properties:[4,1 (duplicate-key)",
                        "d.properties:[3,1 (duplicate-key)");
        assertThat(lint().suppressed()).extracting(Suppressed::justification).containsOnly("why");
        assertThat(lines("duplicated-word")).containsExactly(6);
    }

    private List<Integer> lines(String rule) {
        return lint().violations().stream()
                .filter(v -> v.rule().equals(rule))
                .map(v -> v.start().line())
                .toList();
    }

    private Report lint() {
        return ProjectLinter.lint(settings(), Progress.NONE);
    }

    private Settings settings() {
        return Settings.of(base, List.of(Root.of(base)));
    }

    private void write(String path, String content) throws IOException {
        Files.writeString(base.resolve(path), content);
    }
}
