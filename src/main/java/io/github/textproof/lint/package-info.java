/** The engine: finds resources, runs the rules over each of them and makes violations of their findings. */
@NullMarked
package io.github.textproof.lint;

import org.jspecify.annotations.NullMarked;
