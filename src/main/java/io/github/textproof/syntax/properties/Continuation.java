package io.github.textproof.syntax.properties;

/**
 * A backslash at the end of a natural line, by which the next one belongs to the same property.
 *
 * @param backslash its offset, in source chars
 * @param next the first char of the next natural line, its indentation included; the length of the text where there is none
 * @param property the index of the property that it stands in, from 0
 */
public record Continuation(int backslash, int next, int property) {}
