package io.github.textproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.textproof.lint.RuleConfiguration;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFileTest {
    @TempDir
    private Path directory;

    @Test
    void readsWhatAPomMayHold() throws IOException {
        Path file = write("""
                <rules>
                  <rule>
                    <id>overlong-line</id>
                    <severity>error</severity>
                    <includes><include>a/**</include><include>b/**</include></includes>
                    <excludes><exclude>c</exclude></excludes>
                    <options><max>80</max></options>
                  </rule>
                </rules>
                """);
        RuleConfiguration expected = new RuleConfiguration(
                "overlong-line", Severity.ERROR, List.of("a/**", "b/**"), List.of("c"), Map.of("max", "80"));
        assertThat(RulesFile.read("rules.xml", directory.toFile())).containsExactly(expected);
        assertThat(RulesFile.read(file.toString(), directory.toFile())).containsExactly(expected);
        assertThat(RulesFile.read(file.toUri().toString(), directory.toFile())).containsExactly(expected);
    }

    @Test
    void isNeverReadFromTheNetwork() {
        assertThatThrownBy(() -> RulesFile.read("http://example.com/rules.xml", directory.toFile()))
                .hasMessageContaining("never read from the network");
    }

    @Test
    void saysWhatIsWrongWithIt() throws IOException {
        write("<rule/>");
        assertThatThrownBy(() -> RulesFile.read("rules.xml", directory.toFile()))
                .hasMessageContaining("begins with <rule>");
        write("<rules><rule><name>x</name></rule></rules>");
        assertThatThrownBy(() -> RulesFile.read("rules.xml", directory.toFile()))
                .hasMessageContaining("a <rule> has no <name>");
        write("<rules>");
        assertThatThrownBy(() -> RulesFile.read("rules.xml", directory.toFile()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not well-formed");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("rules.xml"), text);
    }
}
