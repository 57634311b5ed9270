/** What changes files: a file replaced as a whole, a text in another charset, and what differs between the two as a patch. */
@NullMarked
package io.github.textproof.fix;

import org.jspecify.annotations.NullMarked;
