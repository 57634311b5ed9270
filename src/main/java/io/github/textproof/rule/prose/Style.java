package io.github.textproof.rule.prose;

import io.github.textproof.rule.Options;

/** The option that names a house style. */
final class Style {
    private Style() {}

    /**
     * The style that is set, or the first of those there are.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    static String of(Options options, String... styles) {
        String value = options.get("style");
        if (value == null) {
            return styles[0];
        }
        for (String style : styles) {
            if (style.equalsIgnoreCase(value)) {
                return style;
            }
        }
        throw new IllegalArgumentException("option style: '" + value + "' is none of " + String.join(", ", styles));
    }
}
