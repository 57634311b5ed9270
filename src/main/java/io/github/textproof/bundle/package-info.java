/** Resource bundles: the files of one base name in several locales, compared as a whole. */
@NullMarked
package io.github.textproof.bundle;

import org.jspecify.annotations.NullMarked;
