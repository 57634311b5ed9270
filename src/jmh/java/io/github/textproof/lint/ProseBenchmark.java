package io.github.textproof.lint;

import io.github.textproof.lint.Corpus.Writing;
import io.github.textproof.rule.ProseRule;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One run over 100 MB of Markdown: decoding, the parse and all prose rules; and the same with every rule. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class ProseBenchmark {
    @Param("SIMPLIFIED")
    Writing writing;

    @Param("100")
    int megabytes;

    private List<byte[]> files;
    private final Linter prose = Corpus.linter(rule -> rule instanceof ProseRule);
    private final Linter every = Corpus.linter(rule -> true);

    @Setup(Level.Trial)
    public void make() {
        files = Corpus.measured(Corpus.markdown(writing, megabytes * 1_000_000L));
    }

    @Benchmark
    public int proseRules() {
        return Corpus.lint(prose, files);
    }

    @Benchmark
    public int everyRule() {
        return Corpus.lint(every, files);
    }
}
