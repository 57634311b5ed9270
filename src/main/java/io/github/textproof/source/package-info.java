/** A file's bytes, the decision about its charset, and its text with positions. */
@NullMarked
package io.github.textproof.source;

import org.jspecify.annotations.NullMarked;
