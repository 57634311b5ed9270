/** What the build made of resources: a source beside its target, and how the one became the other. */
@NullMarked
package io.github.textproof.output;

import org.jspecify.annotations.NullMarked;
