package io.github.textproof.maven;

import io.github.textproof.lint.Progress;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.logging.Log;

/** Says how far a long run has come: nothing in the first seconds, then a line a second at most. */
final class LogProgress implements Progress {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);

    private final Log log;
    private long next = System.nanoTime() + PATIENCE;

    LogProgress(Log log) {
        this.log = log;
    }

    @Override
    public void files(int done, int all) {
        long now = System.nanoTime();
        if (now - next >= 0 && done < all) {
            next = now + INTERVAL;
            log.info(String.format("checked %,d of %,d files", done, all));
        }
    }
}
