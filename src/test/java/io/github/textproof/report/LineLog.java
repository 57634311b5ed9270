package io.github.textproof.report;

import java.util.List;

/** A log that keeps lines as Maven shows them. */
record LineLog(List<String> lines) implements ConsoleReporter.Log {
    @Override
    public void info(String line) {
        lines.add("[INFO] " + line);
    }

    @Override
    public void warn(String line) {
        lines.add("[WARNING] " + line);
    }

    @Override
    public void error(String line) {
        lines.add("[ERROR] " + line);
    }
}
