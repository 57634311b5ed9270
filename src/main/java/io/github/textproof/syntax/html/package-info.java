/** HTML as browsers read it, and the slips in it that change the page. */
@NullMarked
package io.github.textproof.syntax.html;

import org.jspecify.annotations.NullMarked;
