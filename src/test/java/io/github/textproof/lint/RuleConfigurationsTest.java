package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.textproof.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleConfigurationsTest {
    @Test
    void readsTheShortForm() {
        assertThat(RuleConfigurationParser.parse(" trailing-whitespace : Error ,, overlong-line.max = 80 "))
                .containsExactly(
                        RuleConfiguration.of("trailing-whitespace", Severity.ERROR),
                        new RuleConfiguration("overlong-line", null, List.of(), List.of(), Map.of("max", "80")));
        assertThat(RuleConfigurationParser.parse("")).isEmpty();
    }

    @Test
    void anEntryThatIsNeitherIsRefusedWithTheForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleConfigurationParser.parse("overlong-line"))
                .withMessage("'overlong-line' is no rule configuration: write id:severity or id.option=value");
        for (String nameless : List.of(".max=3", ":error", "=3", "max=3.5", "overlong-line max=3")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleConfigurationParser.parse(nameless))
                    .withMessage("'" + nameless + "' is no rule configuration: write id:severity or id.option=value");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleConfigurationParser.parse("overlong-line:fatal"))
                .withMessage("unknown severity 'fatal': use off, info, warning or error");
    }

    @Test
    void aRuleThatIsOffInEveryFileIsNotRun() {
        RuleConfiguration off = RuleConfiguration.of("overlong-line", Severity.OFF);
        RuleConfiguration offInSome =
                new RuleConfiguration("overlong-line", Severity.OFF, List.of("**/*.md"), List.of(), Map.of());
        RuleConfiguration offInMost =
                new RuleConfiguration("overlong-line", Severity.OFF, List.of(), List.of("**/*.md"), Map.of());
        RuleConfiguration onInSome =
                new RuleConfiguration("overlong-line", Severity.INFO, List.of("**/*.md"), List.of(), Map.of());
        RuleConfiguration on = RuleConfiguration.of("overlong-line", Severity.INFO);
        RuleConfiguration option =
                new RuleConfiguration("overlong-line", null, List.of(), List.of(), Map.of("max", "80"));
        assertThat(List.of(List.of(off), List.of(on, off), List.of(off, option), List.of(off, offInSome)))
                .allMatch(each -> !isOn(each));
        assertThat(List.of(
                        List.<RuleConfiguration>of(),
                        List.of(offInSome),
                        List.of(offInMost),
                        List.of(off, on),
                        List.of(off, onInSome),
                        List.of(option)))
                .allMatch(RuleConfigurationsTest::isOn);
    }

    private static boolean isOn(List<RuleConfiguration> configurations) {
        return new RuleConfigurations(configurations)
                .on(Rules.all()).stream().anyMatch(rule -> rule.id().equals("overlong-line"));
    }

    @Test
    void theLastConfigurationThatCoversAFileWins() {
        RuleConfigurations configurations = new RuleConfigurations(List.of(
                RuleConfiguration.of("overlong-line", Severity.ERROR),
                new RuleConfiguration(
                        "overlong-line", Severity.INFO, List.of("**/*.md"), List.of("docs/**"), Map.of("max", "80")),
                new RuleConfiguration("overlong-line", null, List.of(), List.of(), Map.of("other", "1"))));
        assertThat(configurations.severity("overlong-line", "r/a.txt", "a.txt")).isEqualTo(Severity.ERROR);
        assertThat(configurations.severity("overlong-line", "r/a.md", "a.md")).isEqualTo(Severity.INFO);
        assertThat(configurations.severity("overlong-line", "r/docs/a.md", "docs/a.md"))
                .isEqualTo(Severity.ERROR);
        assertThat(configurations.severity("malformed-bytes", "r/a.md", "a.md")).isNull();
        assertThat(configurations.options("overlong-line", "r/a.md", "a.md").values())
                .containsOnly(Map.entry("max", "80"), Map.entry("other", "1"));
        assertThat(configurations.options("overlong-line", "r/a.txt", "a.txt").values())
                .containsOnly(Map.entry("other", "1"));
    }

    @Test
    void unknownRulesOptionsAndImpossibleValuesAreRefused() {
        refused(
                "trailing-whitespaces:error",
                "unknown rule 'trailing-whitespaces'; did you mean 'trailing-whitespace'?");
        refused("overlong-line.maximum=3", "rule 'overlong-line' has no option 'maximum'; there are: max");
        refused("overlong-line.mx=3", "rule 'overlong-line' has no option 'mx'; did you mean 'max'?");
        refused("tab-indentation.max=3", "rule 'tab-indentation' has no option 'max'; there are none");
        refused("overlong-line.max=wide", "rule 'overlong-line': option max: 'wide' is not a number");
        refused("overlong-line.max=0", "rule 'overlong-line': option max: a line has at least 1 column");
    }

    @Test
    void settingsWithAnUnknownRuleAreRefused() {
        Settings settings = Settings.of(Path.of(""), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.withRules(RuleConfigurationParser.parse("nonsense:off")))
                .withMessageStartingWith("unknown rule 'nonsense'");
    }

    @Test
    void aNameThatIsNearNothingGetsTheWholeList() {
        assertThat(Nearest.suggestion("xyzzy", List.of("alpha", "beta-gamma")))
                .isEqualTo("; there are: alpha, beta-gamma");
        assertThat(Nearest.suggestion("", List.of("alpha"))).isEqualTo("; there are: alpha");
    }

    private static void refused(String configuration, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleConfigurations.validate(RuleConfigurationParser.parse(configuration)))
                .withMessage(message);
    }
}
