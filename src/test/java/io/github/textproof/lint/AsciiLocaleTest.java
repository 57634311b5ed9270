package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Many containers have {@code LC_ALL=C}, in which the JDK makes no path of a string with other letters than those of ASCII. */
@DisabledOnOs({OS.WINDOWS, OS.MAC})
class AsciiLocaleTest {
    @TempDir
    private Path base;

    @Test
    void namesOutsideOfTheLocaleAreCheckedAndShown() throws Exception {
        shell(
                "mkdir -p source/日本 output/日本; printf 'x \\n' > source/日本/größe.txt;"
                        + " cp source/日本/größe.txt output/日本; printf '[a](日本/größe.txt) [b](日本/x.md)\\n' > source/ü.md;"
                        + " cp source/ü.md output; printf 'Größe\\n' > source/B.txt; cp source/B.txt output;"
                        + " mkdir -p source/META-INF/services; printf 'com.Größe\\n' > source/META-INF/services/com.A;"
                        + " cp -r source/META-INF output; printf 'y\\n' > \"source/$(printf 'caf\\351').md\"; cp source/caf*.md output");
        for (String locale : List.of("C", "C.UTF-8")) {
            assertThat(run(locale))
                    .as(locale)
                    .noneMatch(line -> line.startsWith("note") || line.contains("Exception"))
                    .anyMatch(line -> line.startsWith("source/日本/größe.txt:[1,2] a blank at the end"))
                    .anyMatch(line -> line.contains("no file source/日本/x.md") || line.contains("no file 日本/x.md"))
                    .noneMatch(line -> line.contains("broken-link") && line.contains("größe"))
                    .anyMatch(line -> line.startsWith("source/caf\uFFFD.md") && line.endsWith("(file-name-collision)"))
                    .contains("left 0", "fixed 1");
        }
    }

    private List<String> run(String locale) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AsciiLocaleMain.class.getName(),
                        base.toString())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output.lines().toList();
    }

    private void shell(String command) throws Exception {
        Path script = base.resolve("script");
        Files.writeString(script, command);
        Process process = new ProcessBuilder("sh", script.toString())
                .directory(base.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        Files.delete(script);
    }
}
