package io.github.textproof.lint;

import io.github.textproof.source.Location;
import java.util.List;

/**
 * A comment that turns rules off or on in its file.
 *
 * @param kind for which lines
 * @param rules the ids it names; for {@link Kind#ON} none means all
 * @param reason why, in the file's words; empty when it says none
 * @param start where its word begins
 * @param end behind it
 */
record Directive(Kind kind, List<String> rules, String reason, Location start, Location end) {
    /** For which lines it holds. */
    enum Kind {
        OFF("off"),
        ON("on"),
        NEXT_LINE("off-next-line"),
        FILE("off-file");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    int line() {
        return start.line();
    }
}
