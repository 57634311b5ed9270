/** What a text is made of: the contract of the parsers, which give every part its place in the source. */
@NullMarked
package io.github.textproof.syntax;

import org.jspecify.annotations.NullMarked;
