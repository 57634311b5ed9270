package io.github.textproof.rule;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;

/** A rule about a resource bundle as a whole; it runs when the last of its files is read. */
public non-sealed interface BundleRule extends Rule {
    /** Reports to {@code context}. */
    void check(Bundle bundle, Context context);

    /** What the rule sees of a run besides the bundle, and where its findings go. */
    interface Context {
        /** The rule's options for one of the files. */
        Options options(BundleMember member);

        /** Takes a finding in one of the files, whose own severity for the rule counts. */
        void report(BundleMember member, Finding finding);
    }
}
