package io.github.textproof.report;

import io.github.textproof.lint.Report;
import java.io.IOException;

/** A writer of one format. */
@FunctionalInterface
public interface Reporter {
    /**
     * Writes all results of a run.
     *
     * @throws IOException when the place it writes to cannot be written
     */
    void report(Report report) throws IOException;
}
