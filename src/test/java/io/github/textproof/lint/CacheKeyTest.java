package io.github.textproof.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.output.Block;
import io.github.textproof.output.Filtering;
import io.github.textproof.output.Model;
import io.github.textproof.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CacheKeyTest {
    private static final Path BASE = Path.of("/m");

    private static final Path SOURCE = Path.of("/m/src");

    private static final Settings PLAIN = Settings.of(BASE, List.of(Root.of(SOURCE)));

    @Test
    void whateverAResultDependsOnGivesAnotherKey() {
        List<String> keys = List.of(
                key(PLAIN),
                key(Settings.of(Path.of("/n"), List.of(Root.of(SOURCE)))),
                key(PLAIN.withRoots(List.of())),
                key(PLAIN.withRoots(List.of(Root.of(Path.of("/m/other"))))),
                key(PLAIN.withRoots(List.of(new Root(SOURCE, List.of("*.txt"), List.of(), Root.Kind.MAIN)))),
                key(PLAIN.withRoots(List.of(new Root(SOURCE, List.of(), List.of("*.txt"), Root.Kind.MAIN)))),
                key(PLAIN.withRoots(List.of(new Root(SOURCE, List.of(), List.of(), Root.Kind.TEST)))),
                key(with(List.of("*.txt"), List.of(), true, Settings.TestResources.ENCODING)),
                key(with(List.of(), List.of("*.txt"), true, Settings.TestResources.ENCODING)),
                key(with(List.of(), List.of(), false, Settings.TestResources.ENCODING)),
                key(with(List.of(), List.of(), true, Settings.TestResources.FULL)),
                key(PLAIN.withEncodings(StandardCharsets.UTF_8, null)),
                key(PLAIN.withEncodings(null, StandardCharsets.UTF_8)),
                key(PLAIN.withMaxFileSize(7)),
                key(rule(Severity.OFF, List.of(), List.of(), Map.of())),
                key(rule(Severity.ERROR, List.of(), List.of(), Map.of())),
                key(rule(null, List.of("*.txt"), List.of(), Map.of("max", "80"))),
                key(rule(null, List.of(), List.of("*.txt"), Map.of("max", "80"))),
                key(rule(null, List.of(), List.of(), Map.of("max", "80"))),
                key(rule(null, List.of(), List.of(), Map.of("max", "90"))),
                key(output("/m/target", true, false, "/m/target")),
                key(output("/m/other", true, false, "/m/target")),
                key(output("/m/target", false, false, "/m/target")),
                key(output("/m/target", true, true, "/m/target")),
                key(output("/m/target", true, false, "/m/other")),
                key(output(Path.of("/m/webapp"), "/m/target", true, false, "/m/target")));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void equalSettingsHaveEqualKeys() {
        assertThat(key(PLAIN.withMaxFileSize(7))).isEqualTo(key(PLAIN.withMaxFileSize(7)));
    }

    @Test
    void nothingIsKeptOfAFewFilesAndWithASchema() {
        assertThat(CacheKey.of(PLAIN.withFiles(List.of(Path.of("a.txt"))))).isNull();
        Settings named = PLAIN.withRules(RuleConfigurationParser.parse("schema-violation:error"));
        assertThat(CacheKey.of(named)).isNotNull();
        assertThat(CacheKey.of(PLAIN.withRules(RuleConfigurationParser.parse("schema-violation.schema=a.json"))))
                .isNull();
    }

    private static String key(Settings settings) {
        return Objects.requireNonNull(CacheKey.of(settings));
    }

    private static Settings with(
            List<String> includes, List<String> excludes, boolean defaults, Settings.TestResources tests) {
        return new Settings(
                BASE,
                PLAIN.roots(),
                null,
                includes,
                excludes,
                defaults,
                null,
                null,
                tests,
                Settings.DEFAULT_MAX_FILE_SIZE,
                List.of());
    }

    private static Settings rule(
            @Nullable Severity severity, List<String> includes, List<String> excludes, Map<String, String> options) {
        return PLAIN.withRules(List.of(new RuleConfiguration("overlong-line", severity, includes, excludes, options)));
    }

    private static Settings output(String target, boolean fresh, boolean filtering, String directory) {
        return output(SOURCE, target, fresh, filtering, directory);
    }

    private static Settings output(Path source, String target, boolean fresh, boolean filtering, String directory) {
        Block block = new Block("a block", filtering, Filtering.of("3.3.1", Model.EMPTY));
        return PLAIN.withOutput(new BuildOutput(
                List.of(new ResourceBlock(Root.of(source), Path.of(target), fresh, block)),
                List.of(Path.of(directory)),
                BuildOutput.NONE.classes(),
                null));
    }
}
