package io.github.textproof.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.lint.RuleConfiguration;
import io.github.textproof.lint.Settings;
import io.github.textproof.rule.Severity;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

/** How Maven fills the parameters: what users write in a POM and on the command line. */
@MojoTest
class CheckMojoConfigurationTest {
    private static final String POM = "src/test/resources/projects/configured/pom.xml";

    @Test
    @InjectMojo(goal = "check", pom = POM)
    void thePomFillsParametersAndRules(CheckMojo mojo) throws Exception {
        assertThat(mojo.violationSeverity).isEqualTo("warning");
        assertThat(mojo.maxAllowedViolations).isEqualTo(3);
        assertThat(mojo.formats).containsExactly("sarif", "json");
        mojo.directories = List.of(new File("src/test/resources/projects/configured"));
        Settings settings = mojo.settings();
        assertThat(settings.excludes()).startsWith("**/generated/**");
        assertThat(settings.rules())
                .containsExactly(
                        new RuleConfiguration(
                                "overlong-line", Severity.ERROR, List.of("legacy/**"), List.of(), Map.of("max", "80")),
                        RuleConfiguration.of("byte-order-mark", Severity.OFF));
    }

    @Test
    @InjectMojo(goal = "check", pom = POM)
    @MojoParameter(name = "ruleOverrides", value = "byte-order-mark:error")
    void theCommandLineComesLast(CheckMojo mojo) throws Exception {
        mojo.directories = List.of(new File("src/test/resources/projects/configured"));
        assertThat(mojo.settings().rules()).last().isEqualTo(RuleConfiguration.of("byte-order-mark", Severity.ERROR));
    }
}
