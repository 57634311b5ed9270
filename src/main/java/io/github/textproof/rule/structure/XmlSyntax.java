package io.github.textproof.rule.structure;

import io.github.textproof.rule.Edit;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.Fix;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.SyntaxError;
import org.jspecify.annotations.Nullable;

/** An XML file that no program can read. */
@RuleInfo(
        id = "xml-syntax",
        summary = "An XML file that is not well-formed.",
        rationale = """
                XML 1.0 to the letter, and Namespaces in XML 1.0: a parser must stop at the first thing that is wrong, so no program reads the file. That place is
                reported, and only that. Documents that say so are read as XML 1.1. Names are those of the fourth edition, as in nearly all Java parsers.

                Nothing outside of the file is read: external DTDs and entities are taken for empty, so an entity that is not defined in the file is no error when
                an external DTD or a parameter entity may define it. What entities expand to is bounded (32 million characters, counted by the longest entity), and so is the depth
                of elements (100,000) and the number of attributes of one (100,000): a file beyond is an error, since most readers refuse it.

                A prefix without a namespace is a warning in a file that declares no namespace at all: its reader may not know them. An empty file is a warning, but
                an empty `beans.xml` is what CDI asks for. Templates (FreeMarker, Velocity, JSP, Jinja, files to be filtered where markup is needed) and fragments
                (several elements side by side without an XML declaration, DOCTYPE or namespace) are noted and not checked. Jelly, Thymeleaf and XHTML are XML and are checked.

                Blank lines before the XML declaration can be fixed.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        fixable = true,
        scope = "warning for an empty file and for a prefix in a file without namespaces")
public final class XmlSyntax implements FormatRule<io.github.textproof.syntax.xml.XmlSyntax> {
    @Override
    public Class<io.github.textproof.syntax.xml.XmlSyntax> reads() {
        return io.github.textproof.syntax.xml.XmlSyntax.class;
    }

    @Override
    public boolean readsBroken() {
        return true;
    }

    @Override
    public void check(io.github.textproof.syntax.xml.XmlSyntax syntax, RuleContext context) {
        SyntaxError error = syntax.error();
        if (error == null) {
            return;
        }
        boolean weak = syntax.isDoubtful() || syntax.text().content().isBlank();
        context.report(new Finding(error.span(), error.message())
                .atMost(weak ? Severity.WARNING : Severity.ERROR)
                .with(fix(syntax.text().content(), error.span().start())));
    }

    /** Blanks before the XML declaration mean nothing. */
    private static @Nullable Fix fix(String content, int at) {
        boolean late = at > 0
                && content.startsWith("<?xml", at)
                && content.substring(0, at).isBlank();
        return late ? Fix.safe(Edit.delete(new Span(0, at))) : null;
    }
}
