package io.github.textproof.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.lint.Progress;
import io.github.textproof.lint.ProjectLinter;
import io.github.textproof.lint.Report;
import io.github.textproof.lint.Root;
import io.github.textproof.lint.Settings;
import io.github.textproof.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class ReorderingTest {
    private static final String[] VALUES = {
        "word", "\u200bword", "caf\u00c3\u00a9", "lost\ufffdletter", "{0} of", "It''s {1}", "\u0007", "a\\qb", "1,2 "
    };

    private Path base = Path.of("");

    @BeforeTry
    void make() throws IOException {
        base = Files.createTempDirectory("reordering");
    }

    @AfterTry
    void remove() throws IOException {
        for (String name : new String[] {"messages.properties", "messages_de.properties"}) {
            Files.deleteIfExists(base.resolve(name));
        }
        Files.delete(base);
    }

    @Property(seed = "20261126", tries = 150)
    void theOrderOfLinesAndKeysChangesNothing(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 8) Integer> kinds, @ForAll long seed)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            lines.add("key" + i + "=" + VALUES[kinds.get(i)]);
        }
        write(
                "messages.properties",
                lines.stream().map(line -> line.replace("{1}", "{0}")).toList());
        write("messages_de.properties", lines);
        Baseline baseline = new Baseline(List.of());
        baseline = compare(baseline).renewed(Severity.INFO);
        Random random = new Random(seed);
        Collections.shuffle(lines, random);
        lines.addAll(random.nextInt(lines.size() + 1), List.of("# a comment", ""));
        write("messages_de.properties", lines);
        Comparison comparison = compare(baseline);
        assertThat(comparison.report("").violations()).isEmpty();
        assertThat(comparison.stale()).isEmpty();
    }

    private Comparison compare(Baseline baseline) {
        Settings settings = Settings.of(base, List.of(Root.of(base)));
        Report report = ProjectLinter.lint(settings, Progress.NONE);
        return baseline.compare(report, base, settings);
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.writeString(base.resolve(name), String.join("\n", lines) + "\n");
    }
}
