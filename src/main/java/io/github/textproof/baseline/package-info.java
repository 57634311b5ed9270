/** Violations that a project has accepted, so that only new ones fail its build. */
@NullMarked
package io.github.textproof.baseline;

import org.jspecify.annotations.NullMarked;
