/** The TOML format (<a href="https://toml.io/en/v1.0.0">1.0.0</a>, and 1.1.0 when asked). */
@NullMarked
package io.github.textproof.syntax.toml;

import org.jspecify.annotations.NullMarked;
