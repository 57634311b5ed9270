package io.github.textproof.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks with JMH's own options, for every rule unless {@code -p rule=} names some; ends with a table for docs/performance.md. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        CommandLineOptions options = new CommandLineOptions(args);
        ChainedOptionsBuilder builder =
                new OptionsBuilder().parent(options).addProfiler(Throughput.class).shouldFailOnError(true);
        if (!options.getParameter("rule").hasValue()) {
            List<String> ids = new ArrayList<>(List.of("none"));
            ids.addAll(Rules.ids());
            builder.param("rule", ids.toArray(String[]::new));
        }
        print(new Runner(builder.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("\n| benchmark | parameters | MB/s of CPU | best |\n|---|---|--:|--:|\n");
        results.stream()
                .sorted(Comparator.comparing(r -> r.getParams().getBenchmark()))
                .forEach(result -> {
                    List<String> values = new ArrayList<>();
                    for (String key : result.getParams().getParamsKeys()) {
                        values.add(result.getParams().getParam(key));
                    }
                    String name = result.getParams().getBenchmark();
                    name = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
                    double median = result.getSecondaryResults().get("cpu").getStatistics().getPercentile(50);
                    double best = result.getSecondaryResults().get("cpu.best").getScore();
                    table.append(String.format(
                            Locale.ROOT, "| %s | %s | %.0f | %.0f |%n", name, String.join(" ", values), median, best));
                });
        System.out.println(table);
    }
}
