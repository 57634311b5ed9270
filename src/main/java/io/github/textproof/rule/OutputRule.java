package io.github.textproof.rule;

import io.github.textproof.output.Classes;
import io.github.textproof.output.Pair;

/** A rule about what the build made of the resources; it runs on each source with its target, and on targets without a source. */
public non-sealed interface OutputRule extends Rule {
    /** Reports to {@code context}. */
    void check(Pair pair, Context context);

    /** What the rule sees of a run besides the pair, and where its findings go. */
    interface Context {
        /** The rule's options for the source, or for the target where there is no source. */
        Options options();

        /** Which classes there are. */
        Classes classes();

        /** Takes a finding in the source; of a binary one the span means nothing. */
        void inSource(Finding finding);

        /** Takes a finding in the target; of a binary one the span means nothing. */
        void inTarget(Finding finding);

        /** Takes a finding in the source that does not hold when a checked file defines {@code key}: then a program resolves it. */
        void inSourceUnlessDefined(Finding finding, String key);
    }
}
