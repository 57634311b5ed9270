/** Rules about the structure of JSON, YAML, XML, TOML, CSV, HTML and SQL. */
@NullMarked
package io.github.textproof.rule.structure;

import org.jspecify.annotations.NullMarked;
