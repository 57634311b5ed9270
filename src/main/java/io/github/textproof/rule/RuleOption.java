package io.github.textproof.rule;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One option of a rule. */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface RuleOption {
    /** Its name in configuration. */
    String name();

    /** One sentence: what it does, with the unit of a number. */
    String description();

    /** The value when it is not set; empty for none. */
    String defaultValue() default "";
}
