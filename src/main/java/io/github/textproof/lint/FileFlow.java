package io.github.textproof.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Has files checked side by side and hands on what comes of them in their order. What is read and not yet handed on is bounded by a part of the memory, so a
 * large file is alone. A rule that takes too long is given up; the file is then checked without it.
 */
final class FileFlow {
    /** A job is so many files, or so many bytes: handing on costs more than a small file. */
    private static final int MOST_FILES = 32;

    private static final long MOST_BYTES = 256 << 10;
    /** What a text needs while it is checked is many times its size. */
    private static final long MEMORY_A_BYTE = 32;

    private static final long MOST_IN_FLIGHT = 16 << 20;
    /** Jobs a thread may be ahead: what waits longer to be handed on outlives the collector's young generation, and memory grows. */
    private static final int MOST_AHEAD = 3;

    private static final int THREADS = Math.min(8, Runtime.getRuntime().availableProcessors());
    /** How often it is looked for what takes too long, in milliseconds. */
    private static final long TICK = 200;

    private final FileChecker checker;
    private final RuleTimeouts timeouts;
    private final BiConsumer<Task, Outcome> taker;
    private final long budget = Math.min(MOST_IN_FLIGHT, Runtime.getRuntime().maxMemory() / MEMORY_A_BYTE);
    private final Deque<Batch> window = new ArrayDeque<>();
    private long inFlight;
    private Batch next = new Batch();

    FileFlow(FileChecker checker, RuleTimeouts timeouts, BiConsumer<Task, Outcome> taker) {
        this.checker = checker;
        this.timeouts = timeouts;
        this.taker = taker;
    }

    /** Files that one job checks in turn. */
    private final class Batch {
        final List<Task> tasks = new ArrayList<>();
        private final Outcome[] outcomes = new Outcome[MOST_FILES];
        /** The outcomes before it are there; the thread of the job counts. */
        final AtomicInteger done = new AtomicInteger();

        final Crew.Job job = new Crew.Job(this::work, new Watch());
        long bytes;

        boolean hasRoomFor(Task task) {
            return tasks.isEmpty() || tasks.size() < MOST_FILES && bytes + size(task) <= MOST_BYTES;
        }

        void add(Task task) {
            tasks.add(task);
            bytes += size(task);
        }

        private void work() {
            for (int i = 0; i < tasks.size(); i++) {
                outcomes[i] = checker.check(tasks.get(i), job.watch());
                done.incrementAndGet();
            }
            job.watch().end();
        }

        void handOn() {
            for (int i = 0; i < done.get(); i++) {
                Outcome outcome = outcomes[i];
                for (String rule : tasks.get(i).without()) {
                    outcome = timeouts.without(outcome, rule);
                }
                taker.accept(tasks.get(i), outcome);
            }
        }
    }

    /** A large file is in memory by the piece. */
    private static long size(Task task) {
        return Math.min(task.file().size(), FileChecker.LARGE);
    }

    /** Checks these files. */
    void run(Iterable<Task> tasks) {
        try (Crew crew = new Crew(THREADS)) {
            for (Task task : tasks) {
                if (task.known() != null && window.isEmpty() && next.tasks.isEmpty()) {
                    taker.accept(task, Outcome.of(task, task.known()));
                    continue;
                }
                if (!next.hasRoomFor(task)) {
                    submit(crew);
                }
                next.add(task);
            }
            submit(crew);
            while (!window.isEmpty()) {
                handOn(window.remove(), crew);
            }
        }
    }

    private void submit(Crew crew) {
        while (!window.isEmpty() && (inFlight + next.bytes > budget || window.size() >= MOST_AHEAD * THREADS)) {
            handOn(window.remove(), crew);
        }
        inFlight += next.bytes;
        window.add(next);
        crew.submit(next.job);
        next = new Batch();
    }

    private void handOn(Batch batch, Crew crew) {
        Batch current = batch;
        while (!current.job.await(TICK)) {
            if (timeouts.isOver(
                    current.tasks.get(Math.min(current.done.get(), current.tasks.size() - 1)), current.job.watch())) {
                current = restart(current, crew);
            }
        }
        current.handOn();
        inFlight -= batch.bytes;
    }

    /** Gives up the thread of a batch and has the rest of it checked by another one. */
    private Batch restart(Batch hanging, Crew crew) {
        crew.giveUp(hanging.job);
        int at = hanging.done.get();
        hanging.handOn();
        Batch rest = new Batch();
        for (int i = at; i < hanging.tasks.size(); i++) {
            Task task = hanging.tasks.get(i);
            String rule = hanging.job.watch().rule();
            if (i > at) {
                rest.add(task);
            } else if (rule == null || !task.without().isEmpty()) {
                taker.accept(task, timeouts.givenUp(task));
            } else {
                rest.add(task.without(rule));
            }
        }
        crew.submitFirst(rest.job);
        return rest;
    }
}
