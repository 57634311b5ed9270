/** Rules about single characters and what they reveal. */
@NullMarked
package io.github.textproof.rule.character;

import org.jspecify.annotations.NullMarked;
