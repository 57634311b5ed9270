package io.github.textproof.rule;

import io.github.textproof.source.Resource;
import io.github.textproof.syntax.prose.Prose;

/** A rule about running text; it runs on the parse of well-formed Markdown, AsciiDoc and plain text. */
public non-sealed interface ProseRule extends Rule {
    /** Reports to {@code context}. */
    void check(Prose prose, RuleContext context);

    /** Licences are nobody's to edit. */
    @Override
    default Severity severity(Resource resource) {
        return resource.isLicence() ? Severity.OFF : info().severity();
    }

    /** Whether the rule also judges the long values of resource bundles, each as a paragraph. */
    default boolean readsValues() {
        return false;
    }
}
