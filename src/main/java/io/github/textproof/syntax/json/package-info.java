/** JSON (RFC 8259) and what is written in its place: with comments, JSON5, one value a line. */
@NullMarked
package io.github.textproof.syntax.json;

import org.jspecify.annotations.NullMarked;
