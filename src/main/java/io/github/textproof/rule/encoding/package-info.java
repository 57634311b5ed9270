/** Rules about bytes and charsets. */
@NullMarked
package io.github.textproof.rule.encoding;

import org.jspecify.annotations.NullMarked;
