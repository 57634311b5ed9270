/** The contract between a rule and the engine. */
@NullMarked
package io.github.textproof.rule;

import org.jspecify.annotations.NullMarked;
