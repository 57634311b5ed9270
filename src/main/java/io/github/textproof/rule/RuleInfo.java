package io.github.textproof.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What users read about a rule; the page {@code docs/rules/<id>.md} is generated from it and from the rule's fixtures. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
    /** The kebab-case id, which names the bad pattern and is the class name in other spelling. */
    String id();

    /** One sentence: what is reported. */
    String summary();

    /** Markdown: why it matters, when it is milder or silent, with the standard it follows. */
    String rationale();

    /** The severity where nothing is configured and {@link Rule#severity} does not say otherwise. */
    Severity severity();

    /** The first version that had it. */
    String since();

    /** Whether at least some findings carry a fix. */
    boolean fixable() default false;

    /** What can be set for it. */
    RuleOption[] options() default {};

    /** When it is off, milder or stricter, in a table cell's words; empty when the severity always holds. */
    String scope() default "";
}
