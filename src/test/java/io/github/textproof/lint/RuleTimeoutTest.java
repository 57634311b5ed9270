package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Rule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.TextRule;
import io.github.textproof.source.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTimeoutTest {
    /** Never comes to an end on a text with that letter. */
    private abstract static class Hanging implements TextRule {
        private final char letter;

        Hanging(char letter) {
            this.letter = letter;
        }

        @Override
        public void check(Text text, RuleContext context) {
            while (text.alphabet().has(letter)) {
                context.report(new Finding(text.span(0, 1), "again"));
            }
        }
    }

    @RuleInfo(id = "hangs-on-x", summary = "x.", rationale = "x", severity = Severity.WARNING, since = "0")
    private static final class OnX extends Hanging {
        OnX() {
            super('x');
        }
    }

    @RuleInfo(id = "hangs-on-y", summary = "y.", rationale = "y", severity = Severity.WARNING, since = "0")
    private static final class OnY extends Hanging {
        OnY() {
            super('y');
        }
    }

    @RuleInfo(id = "slow", summary = "s.", rationale = "s", severity = Severity.WARNING, since = "0")
    private static final class Slow implements TextRule {
        @Override
        public void check(Text text, RuleContext context) {
            try {
                Thread.sleep(700);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            context.report(new Finding(text.span(0, 1), "at last"));
        }
    }

    @TempDir
    Path directory = Path.of("");

    private List<String> lint(String configuration) throws IOException {
        for (String name : List.of("a", "x", "y", "xy")) {
            Files.writeString(directory.resolve(name + ".sql"), name + " \u0007\n");
        }
        return lint(configuration, new OnX(), new OnY(), Objects.requireNonNull(Rules.find("control-character")));
    }

    private List<String> lint(String configuration, Rule... rules) {
        Report report = ProjectLinter.lint(
                Settings.of(directory, List.of(Root.of(directory)))
                        .withRules(RuleConfigurationParser.parse(configuration)),
                Progress.NONE,
                List.of(rules));
        List<String> lines = new ArrayList<>();
        report.violations().forEach(each -> lines.add(each.line().replaceFirst(" U\\+0007.*\\(", " (")));
        report.notes().forEach(each -> lines.add("note " + each.path() + " " + each.message()));
        return lines;
    }

    @Test
    void aRuleThatHangsIsReportedAndHidesNothingElse() throws IOException {
        assertThat(lint("rule-timeout.seconds=1"))
                .containsExactly(
                        "a.sql:[1,3] (control-character)",
                        "x.sql:[1,1] rule hangs-on-x has not finished after 1 s: what it would say of this file is not known (rule-timeout)",
                        "x.sql:[1,3] (control-character)",
                        "xy.sql:[1,1] not checked: it has not finished after 1 s (rule-timeout)",
                        "y.sql:[1,1] rule hangs-on-y has not finished after 1 s: what it would say of this file is not known (rule-timeout)",
                        "y.sql:[1,3] (control-character)");
    }

    @Test
    void whereItIsOffThatIsNoted() throws IOException {
        assertThat(lint("rule-timeout.seconds=1,rule-timeout:off"))
                .contains("note xy.sql not checked: it has not finished after 1 s", "x.sql:[1,3] (control-character)");
    }

    @Test
    void aRuleThatIsOnlySlowIsWaitedFor() throws IOException {
        Files.writeString(directory.resolve("a.txt"), "a\n");
        for (String configuration : List.of("rule-timeout.seconds=600", "rule-timeout.seconds=0")) {
            assertThat(lint(configuration, new Slow())).containsExactly("a.txt:[1,1] at last (slow)");
        }
    }

    @Test
    void theLimitIsANumber() {
        assertThatThrownBy(() -> lint("rule-timeout.seconds=-1")).hasMessageContaining("at least 0");
    }
}
