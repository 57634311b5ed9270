package io.github.textproof.rule;

/** How bad a violation is, the mildest first. */
public enum Severity {
    /** The rule does not run. */
    OFF,
    /** Shown on demand. */
    INFO,
    /** Shown, does not fail the build by default. */
    WARNING,
    /** Fails the build by default. */
    ERROR;

    private static final Severity[] ALL = values();

    /** The milder of two. */
    public Severity min(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** As users write it: {@code error}. */
    public String word() {
        return switch (this) {
            case OFF -> "off";
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    /**
     * The severity of that name in any case.
     *
     * @throws IllegalArgumentException with the names there are
     */
    public static Severity parse(String word) {
        for (Severity severity : ALL) {
            if (severity.name().equalsIgnoreCase(word.trim())) {
                return severity;
            }
        }
        throw new IllegalArgumentException("unknown severity '" + word + "': use off, info, warning or error");
    }
}
