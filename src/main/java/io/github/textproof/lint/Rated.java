package io.github.textproof.lint;

import io.github.textproof.rule.Rule;

/**
 * A rule with what a run asks of it again and again; annotations are slow to read.
 *
 * @param id the rule's id
 * @param runsOnTests whether it runs on test resources by default
 * @param isConfigured whether anything is configured for it in any file
 */
record Rated<R extends Rule>(R rule, String id, boolean runsOnTests, boolean isConfigured) {}
