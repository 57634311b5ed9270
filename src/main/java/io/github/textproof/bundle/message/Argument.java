package io.github.textproof.bundle.message;

/**
 * A place in a message that is filled in.
 *
 * @param style how it is written
 * @param name what it asks for: {@code 0}, {@code name}; for {@code %s} its position from 1, explicit or counted; empty for {@code {}}
 * @param type what it is formatted as: {@code number}, {@code d}, {@code plural}; empty for plain text
 * @param start its first char in the value, from 0
 * @param end the char after its last
 */
public record Argument(Style style, String name, String type, int start, int end) {}
