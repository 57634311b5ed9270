/** Which violations count: those beyond what a project has accepted, and those in what has changed. */
@NullMarked
package io.github.textproof.baseline;

import org.jspecify.annotations.NullMarked;
