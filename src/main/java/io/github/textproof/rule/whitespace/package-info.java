/** Rules about lines, blanks and file names. */
@NullMarked
package io.github.textproof.rule.whitespace;

import org.jspecify.annotations.NullMarked;
