/** Schemas: where they lie, never on the network, and what validates against them. */
@NullMarked
package io.github.textproof.schema;

import org.jspecify.annotations.NullMarked;
