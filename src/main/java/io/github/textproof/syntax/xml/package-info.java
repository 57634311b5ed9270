/** XML 1.0 (and 1.1) with namespaces. */
@NullMarked
package io.github.textproof.syntax.xml;

import org.jspecify.annotations.NullMarked;
