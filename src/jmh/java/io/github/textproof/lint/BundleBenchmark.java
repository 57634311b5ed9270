package io.github.textproof.lint;

import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A bundle of 60 locales with 5,000 keys each, from the files on: reading and parsing with the rules about bundles, and with all rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class BundleBenchmark {
    private static final int KEYS = 5_000;
    private static final String LOCALES = "af ar az be bg bn bs ca cs cy da de el eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km "
            + "ko ky lt lv mk mn ms nb nl pl pt ro ru sk sl sq sr sv sw ta te th tr uk vi";

    private Path directory;
    private List<Rule> bundleRules;
    private long bytes;

    @Setup(Level.Trial)
    public void make() throws IOException {
        directory = Files.createTempDirectory("bundle");
        write("");
        for (String locale : LOCALES.split(" ", -1)) {
            write("_" + locale);
        }
        Throughput.read = bytes;
        bundleRules = Rules.all().stream().filter(BundleRule.class::isInstance).toList();
    }

    private void write(String suffix) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < KEYS; i++) {
            text.append("module").append(i % 40).append(".key").append(i).append(".label = ");
            switch (i % 5) {
                case 0 -> text.append("{0} files found in {1}, it''s done").append(suffix);
                case 1 -> text.append("See <a href=\"{0}\">the manual</a>").append(suffix).append('.');
                case 2 -> text.append("Not found: ").append(suffix).append(' ').append(i);
                default -> text.append("A sentence of some words for the reader").append(suffix);
            }
            text.append('\n');
        }
        Path file = directory.resolve("messages" + suffix + ".properties");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        bytes += Files.size(file);
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(BundleBenchmark::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public int bundleRules() {
        return lint(bundleRules);
    }

    @Benchmark
    public int allRules() {
        return lint(Rules.all());
    }

    private int lint(List<Rule> rules) {
        Settings settings = Settings.of(directory, List.of(Root.of(directory)));
        return ProjectLinter.lint(settings, Progress.NONE, rules).violations().size();
    }
}
