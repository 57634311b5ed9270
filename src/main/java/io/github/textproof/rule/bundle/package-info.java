/** Rules about resource bundles, which compare the files of several locales. */
@NullMarked
package io.github.textproof.rule.bundle;

import org.jspecify.annotations.NullMarked;
