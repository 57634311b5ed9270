package io.github.textproof.rule;

import io.github.textproof.source.Resource;

/** One inspectable property of a resource. Implementations are stateless and carry a {@link RuleInfo}. */
public sealed interface Rule permits ByteRule, TextRule, FormatRule, ProseRule, BundleRule, TreeRule, OutputRule {
    /** The rule's metadata. */
    default RuleInfo info() {
        RuleInfo info = getClass().getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalStateException(getClass() + " has no @RuleInfo");
        }
        return info;
    }

    /** What it is called in configuration and reports, as {@link RuleInfo#id} says. */
    default String id() {
        return RuleId.of(this);
    }

    /**
     * The severity in this file when the configuration names none: {@link Severity#OFF} where the rule has no business. A severity that a
     * user configures takes its place, also where this says off.
     */
    default Severity severity(Resource resource) {
        return DeclaredSeverity.of(this);
    }

    /** The same where options are set for this file: some rules are off until an option says what to do. */
    default Severity severity(Resource resource, Options options) {
        return severity(resource);
    }

    /** Which pieces it reads of a file that is too large to be read at once; asked of rules about bytes and characters. */
    enum Pieces {
        /** Each by itself. */
        ALL,
        /** The first one. */
        FIRST,
        /** The last one. */
        LAST,
        /** Each, up to the one in which it finds something: it speaks of the file as a whole. */
        UNTIL_FOUND,
        /** None: what it is about cannot be told from a piece. */
        NONE
    }

    /** Which pieces of a large file it reads. */
    default Pieces pieces() {
        return Pieces.ALL;
    }

    /**
     * Checks the values of options before the first file is read; the names are known to be right.
     *
     * @throws IllegalArgumentException when a value is impossible, with what is possible
     */
    default void validate(Options options) {}
}
