package io.github.textproof.rule;

import io.github.textproof.source.Decoded;

/** A rule about bytes; it runs even when they are malformed. */
public non-sealed interface ByteRule extends Rule {
    /** Reports to {@code context}. */
    void check(Decoded decoded, RuleContext context);
}
