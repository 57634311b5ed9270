package io.github.textproof.report;

import io.github.textproof.lint.Report;
import java.io.IOException;
import java.io.Writer;

/** A reporter that writes a file in UTF-8, whole or not at all. */
abstract class FileReporter implements Reporter {
    final ReportTarget target;
    private final String fileName;

    FileReporter(ReportTarget target, String fileName) {
        this.target = target;
        this.fileName = fileName;
    }

    /** Writes the whole file; the writer is closed by the caller. */
    abstract void write(Report report, Writer out) throws IOException;

    @Override
    public final void report(Report report) throws IOException {
        WholeFile.write(target.outputDirectory(), fileName, out -> write(report, out));
    }
}
