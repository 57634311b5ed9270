/** Running text as blocks, each with its place in the source. */
@NullMarked
package io.github.textproof.syntax.prose;

import org.jspecify.annotations.NullMarked;
