/** The Mojos: Maven's view of textproof, and the only package that knows Maven. */
@NullMarked
package io.github.textproof.maven;

import org.jspecify.annotations.NullMarked;
