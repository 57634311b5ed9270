/** SQL as far as all its dialects agree: strings, comments, quoted names and brackets. */
@NullMarked
package io.github.textproof.syntax.sql;

import org.jspecify.annotations.NullMarked;
