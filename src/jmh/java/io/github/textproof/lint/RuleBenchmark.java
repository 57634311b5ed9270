package io.github.textproof.lint;

import io.github.textproof.lint.Corpus.Writing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each rule costs alone: the linter with nothing else on. {@code none} is the price of reading without any rule. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RuleBenchmark {
    /** {@link Benchmarks} sets all ids. */
    @Param("none")
    String rule;

    @Param
    Writing writing;

    private List<byte[]> files;
    private Linter linter;

    @Setup(Level.Trial)
    public void make() {
        files = Corpus.measured(Corpus.markdown(writing, 1_000_000));
        linter = Corpus.linter(each -> each.info().id().equals(rule));
    }

    @Benchmark
    public int alone() {
        return Corpus.lint(linter, files);
    }
}
