/** XML Schema and RELAX NG over XML. */
@NullMarked
package io.github.textproof.schema.xml;

import org.jspecify.annotations.NullMarked;
