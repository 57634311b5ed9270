/** Rules about what the build made of the resources. */
@NullMarked
package io.github.textproof.rule.output;

import org.jspecify.annotations.NullMarked;
