package io.github.textproof.rule;

import io.github.textproof.syntax.Syntax;
import java.util.List;

/** The schemas that are configured. */
public interface Schemas {
    /** None at all. */
    Schemas NONE = syntax -> List.of();

    /** In what a sound document differs from the schema that is configured for it; nothing where none is. */
    List<Finding> check(Syntax syntax);
}
