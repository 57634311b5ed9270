/** Rules about {@code .properties}. */
@NullMarked
package io.github.textproof.rule.properties;

import org.jspecify.annotations.NullMarked;
