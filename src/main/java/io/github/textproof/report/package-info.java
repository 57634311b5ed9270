/** Writers of a run's result, one class a format. */
@NullMarked
package io.github.textproof.report;

import org.jspecify.annotations.NullMarked;
