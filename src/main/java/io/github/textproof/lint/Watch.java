package io.github.textproof.lint;

import org.jspecify.annotations.Nullable;

/** What a thread is at, for the one who watches the time: the thread writes, the watcher reads and may give it up. */
final class Watch {
    /** For passes that nobody watches. */
    static final Watch NONE = new Watch();

    /** Ends a pass that was given up. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super("given up", null, false, false);
        }
    }

    private volatile @Nullable String path;
    private volatile @Nullable String rule;
    private volatile long since;
    private volatile boolean givenUp;

    /** The file at {@code path} comes next; it is read and decoded before the first rule. */
    void file(String next) {
        rule = null;
        path = next;
        since = System.nanoTime();
    }

    /**
     * This rule comes next.
     *
     * @throws GivenUp when nobody waits any more
     */
    void rule(String id) {
        check();
        rule = id;
        since = System.nanoTime();
    }

    /** @throws GivenUp when nobody waits any more */
    void check() {
        if (givenUp) {
            throw new GivenUp();
        }
    }

    /** Nothing comes next. */
    void end() {
        path = null;
    }

    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }

    /** The file that is being checked, or null. */
    @Nullable
    String path() {
        return path;
    }

    /** The rule that is running, or null between rules. */
    @Nullable
    String rule() {
        return rule;
    }

    /** For how long, in nanoseconds. */
    long nanos() {
        return System.nanoTime() - since;
    }
}
