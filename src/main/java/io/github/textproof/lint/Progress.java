package io.github.textproof.lint;

/** Hears how far a run has come. */
@FunctionalInterface
public interface Progress {
    /** Says nothing. */
    Progress NONE = (done, all) -> {};

    /** Called after each file, often. */
    void files(int done, int all);
}
