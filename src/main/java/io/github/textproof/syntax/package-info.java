/** What a text is made of: parsers that give every part its place in the source. */
@NullMarked
package io.github.textproof.syntax;

import org.jspecify.annotations.NullMarked;
