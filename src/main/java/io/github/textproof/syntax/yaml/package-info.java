/** YAML 1.2.2. */
@NullMarked
package io.github.textproof.syntax.yaml;

import org.jspecify.annotations.NullMarked;
