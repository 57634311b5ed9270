package io.github.textproof.lint;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that do jobs side by side. A thread whose job hangs is given up: another takes its place, and it ends as soon as it notices. The threads are
 * daemons, so that one that never notices does not keep the build from ending.
 */
final class Crew implements AutoCloseable {
    private static final Job END = new Job(() -> {}, Watch.NONE);

    private final int size;
    private final BlockingDeque<Job> queue = new LinkedBlockingDeque<>();
    private final AtomicInteger idle = new AtomicInteger();
    private int started;

    Crew(int size) {
        this.size = size;
    }

    /** A piece of work and whether it is done. */
    static final class Job {
        private final Runnable work;
        private final Watch watch;
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile @Nullable Throwable failure;

        Job(Runnable work, Watch watch) {
            this.work = work;
            this.watch = watch;
        }

        Watch watch() {
            return watch;
        }

        /**
         * Waits for its end, but not for long.
         *
         * @return whether it has ended
         */
        boolean await(long millis) {
            try {
                if (!done.await(millis, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            Throwable thrown = failure;
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown != null) {
                throw new IllegalStateException(thrown);
            }
            return true;
        }

        private void run() {
            try {
                work.run();
            } catch (Throwable e) {
                failure = e;
            } finally {
                done.countDown();
            }
        }
    }

    /** Queues a job; a thread more is started when all are busy. */
    void submit(Job job) {
        queue.add(job);
        if (started < size && idle.get() < queue.size()) {
            start();
        }
    }

    /** The same, before all that wait. */
    void submitFirst(Job job) {
        queue.addFirst(job);
    }

    /** Leaves a thread to its job. */
    void giveUp(Job job) {
        job.watch.giveUp();
        start();
    }

    private void start() {
        started++;
        Thread thread = new Thread(this::work, "textproof-" + started);
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        try {
            Job job = next();
            while (job != END) {
                job.run();
                if (job.watch.isGivenUp()) {
                    return;
                }
                job = next();
            }
            queue.add(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Job next() throws InterruptedException {
        idle.incrementAndGet();
        try {
            return queue.take();
        } finally {
            idle.decrementAndGet();
        }
    }

    @Override
    public void close() {
        queue.clear();
        queue.add(END);
    }
}
