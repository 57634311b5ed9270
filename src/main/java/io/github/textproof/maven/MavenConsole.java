package io.github.textproof.maven;

import io.github.textproof.report.ConsoleReporter;
import org.apache.maven.plugin.logging.Log;

/** Maven's log as reporters see it. */
record MavenConsole(Log log) implements ConsoleReporter.Log {
    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }

    @Override
    public void error(String line) {
        log.error(line);
    }
}
