package io.github.textproof.lint;

import io.github.textproof.lint.Corpus.Writing;
import io.github.textproof.rule.ProseRule;
import io.github.textproof.source.CharsetDecision;
import io.github.textproof.source.CharsetResolver;
import io.github.textproof.source.Decoder;
import io.github.textproof.source.Format;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** The layers below the parse: the decoder, the line index, and the linter with all byte, character and line rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LayerBenchmark {
    @Param
    Writing writing;

    private List<byte[]> files;
    private final List<Resource> resources = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final Linter linter = Corpus.linter(rule -> !(rule instanceof ProseRule));

    @Setup(Level.Trial)
    public void make() {
        files = Corpus.measured(Corpus.markdown(writing, 2_000_000));
        CharsetResolver charsets = new CharsetResolver(null, null);
        for (byte[] bytes : files) {
            CharsetDecision charset = charsets.resolve(Format.MARKDOWN, bytes, Map.of(), false, null);
            resources.add(new Resource(
                    "page.md", Path.of("page.md"), Format.MARKDOWN, bytes, charset, Map.of(), null, false));
            contents.add(Decoder.decode(resources.get(resources.size() - 1)).text().content());
        }
    }

    @Benchmark
    public int decoder() {
        int chars = 0;
        for (Resource resource : resources) {
            chars += Decoder.decode(resource).text().length();
        }
        return chars;
    }

    /** With the look for characters beyond ASCII that every text begins with. */
    @Benchmark
    public int lineIndex() {
        int lines = 0;
        for (String content : contents) {
            lines += Text.of(content).lines().count();
        }
        return lines;
    }

    @Benchmark
    public int byteCharacterAndLineRules() {
        return Corpus.lint(linter, files);
    }
}
