package io.github.textproof.bundle.message;

/** A way to write an argument into a message. */
public enum Style {
    /** {@code {0}}, {@code {1,number,integer}}: {@link java.text.MessageFormat}, and many replacers that look like it. */
    NUMBERED("{0}"),
    /** {@code {name}}, {@code {count, plural, …}}: ICU, i18n libraries of JavaScript, Jakarta Validation. */
    NAMED("{name}"),
    /** {@code %s}, {@code %1$d}: {@link java.util.Formatter}. */
    PRINTF("%s"),
    /** {@code ${name}}: expression languages. */
    DOLLAR("${name}"),
    /** {@code #{name}}: expression languages, evaluated late. */
    HASH("#{name}"),
    /** {@code {{name}}}: Mustache, i18next. */
    DOUBLE("{{name}}"),
    /** {@code {}}: SLF4J. */
    EMPTY("{}"),
    /** {@code %{name}}: Ruby, Polyglot. */
    PERCENT_BRACE("%{name}"),
    /** {@code %0}: projects with a replacer of their own. */
    PERCENT_NUMBER("%0");

    private final String example;

    Style(String example) {
        this.example = example;
    }

    /** For messages. */
    public String example() {
        return example;
    }
}
