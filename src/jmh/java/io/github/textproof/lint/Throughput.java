package io.github.textproof.lint;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Reports MB (10^6 bytes) per CPU second of the measuring thread: on a shared machine the clock measures the neighbours too. */
public final class Throughput implements InternalProfiler {
    /** The bytes that one operation reads. */
    static volatile long read;

    private long before;

    @Override
    public String getDescription() {
        return "MB per CPU second";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = workerTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long nanoseconds = Math.max(1, workerTime() - before);
        double megabytes = result.getMetadata().getMeasuredOps() * (read / 1e6);
        // the best iteration is the one that was disturbed least
        return List.of(
                new ScalarResult("cpu", megabytes / nanoseconds * 1e9, "MB/s", AggregationPolicy.AVG),
                new ScalarResult("cpu.best", megabytes / nanoseconds * 1e9, "MB/s", AggregationPolicy.MAX));
    }

    private static long workerTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (ThreadInfo thread : threads.dumpAllThreads(false, false)) {
            if (thread.getThreadName().contains("jmh-worker")) {
                sum += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }
}
