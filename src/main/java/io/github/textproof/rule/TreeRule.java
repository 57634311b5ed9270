package io.github.textproof.rule;

import io.github.textproof.source.FileFacts;
import java.util.List;

/** A rule about files beside each other; it runs once after the last file. */
public non-sealed interface TreeRule extends Rule {
    /** Reports to {@code findings}; {@code files} are sorted by path and include binary files and those that could not be read. */
    void check(List<FileFacts> files, Findings findings);

    /** Takes the findings of a tree rule. */
    interface Findings {
        /** Reports at {@link FileFacts#place} of one of the files; {@code ceiling} as in {@link Finding}. */
        void report(FileFacts file, String message, Severity ceiling);
    }
}
