/** The {@code .properties} format of {@link java.util.Properties}. */
@NullMarked
package io.github.textproof.syntax.properties;

import org.jspecify.annotations.NullMarked;
