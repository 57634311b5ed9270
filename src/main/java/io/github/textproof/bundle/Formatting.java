package io.github.textproof.bundle;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who puts the arguments into a bundle's values, as the project declares it or as the files around the bundle show. */
public enum Formatting {
    /** Nobody said it: the values themselves are asked. */
    AUTO,
    /** {@link java.text.MessageFormat} for values with arguments; others are shown as they are. */
    MESSAGE_FORMAT,
    /** {@link java.text.MessageFormat} for all values, so that every apostrophe is doubled. */
    MESSAGE_FORMAT_ALWAYS,
    /** ICU's message format: {@code {0}}, {@code {name}}, plurals. */
    ICU,
    /** {@link java.util.Formatter}: {@code %s}. */
    PRINTF,
    /** {@code {name}}. */
    NAMED,
    /** {@code {}}, as in SLF4J. */
    EMPTY,
    /** {@code {{name}}}, as in Mustache and i18next. */
    MUSTACHE,
    /** {@code ${name}} and {@code #{name}}. */
    EXPRESSION,
    /** Values have no arguments: braces and percent signs are text. */
    NONE;

    /** As it is written in configuration: {@code message-format}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #word()}.
     *
     * @throws IllegalArgumentException when it is none, with those that there are
     */
    public static Formatting parse(String word) {
        for (Formatting each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is not one of "
                + Arrays.stream(values()).map(Formatting::word).collect(Collectors.joining(", ")));
    }
}
