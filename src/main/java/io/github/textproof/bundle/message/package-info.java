/** Messages with arguments: how a value is formatted, and what it takes. */
@NullMarked
package io.github.textproof.bundle.message;

import org.jspecify.annotations.NullMarked;
