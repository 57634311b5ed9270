package io.github.textproof.lint;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Notices what is slow: a pass over so few bytes has no reason to take seconds of CPU, instrumented as the code is. */
final class Pace {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MOST = 3_000_000_000L;
    private static final int TRIES = 3;

    private Pace() {}

    /** Runs it; when it is slow each time of some, which no compiler or collector explains, that is a finding. */
    static void watch(String what, Runnable pass) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            pass.run();
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
            if (best < MOST) {
                return;
            }
        }
        throw new AssertionError(what + " takes " + best / 1_000_000 + " ms of CPU");
    }
}
