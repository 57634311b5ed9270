package io.github.textproof.rule;

import io.github.textproof.source.Resource;
import io.github.textproof.syntax.Prose;

/** A rule about running text; it runs on the parse of well-formed Markdown, AsciiDoc and plain text. */
public non-sealed interface ProseRule extends Rule {
    /** Reports to {@code context}. */
    void check(Prose prose, RuleContext context);

    /** Licences are nobody's to edit. */
    @Override
    default Severity severity(Resource resource) {
        return resource.isLicence() ? Severity.OFF : info().severity();
    }
}
