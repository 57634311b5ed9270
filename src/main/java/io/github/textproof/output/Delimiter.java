package io.github.textproof.output;

/**
 * What stands around the name of a token.
 *
 * @param begin never empty
 * @param end never empty
 */
public record Delimiter(String begin, String end) {
    /** {@code ${…}}. */
    public static final Delimiter EXPRESSION = new Delimiter("${", "}");

    /** {@code @…@}. */
    public static final Delimiter AT = new Delimiter("@", "@");

    /** As the resources plugin writes it: {@code begin*end}, or one text that stands on both sides. */
    public static Delimiter parse(String specification) {
        int star = specification.indexOf('*');
        return star < 0
                ? new Delimiter(specification, specification)
                : new Delimiter(specification.substring(0, star), specification.substring(star + 1));
    }

    /** The token of that name. */
    public String around(String name) {
        return begin + name + end;
    }
}
