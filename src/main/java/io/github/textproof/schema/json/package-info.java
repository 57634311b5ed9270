/** JSON Schema over JSON and YAML. */
@NullMarked
package io.github.textproof.schema.json;

import org.jspecify.annotations.NullMarked;
