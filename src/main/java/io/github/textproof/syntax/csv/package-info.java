/** Comma-separated values (RFC 4180) and the dialects in use: other delimiters, comment lines, backslash escapes. */
@NullMarked
package io.github.textproof.syntax.csv;

import org.jspecify.annotations.NullMarked;
