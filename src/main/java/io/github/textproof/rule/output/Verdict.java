package io.github.textproof.rule.output;

import io.github.textproof.rule.Severity;

/**
 * What is to be said of a token that stayed.
 *
 * @param words the reason and the cure, as the end of a sentence
 * @param most what the evidence allows
 * @param definable whether a program may have the name as a key of its own configuration
 */
record Verdict(String words, Severity most, boolean definable) {}
