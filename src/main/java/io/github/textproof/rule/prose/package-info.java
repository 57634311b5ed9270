/** Rules about running text. */
@NullMarked
package io.github.textproof.rule.prose;

import org.jspecify.annotations.NullMarked;
