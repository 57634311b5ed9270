package io.github.textproof.rule.structure;

import io.github.textproof.rule.Finding;
import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.rule.Shown;
import io.github.textproof.source.Resource;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Literal;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.Templates;
import io.github.textproof.syntax.properties.PropertiesSyntax;
import io.github.textproof.syntax.xml.XmlSyntax;
import io.github.textproof.syntax.xml.XmlTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A key that one mapping has twice. */
@RuleInfo(
        id = "duplicate-key",
        summary = "A key that stands in one file, or in one mapping of it, twice.",
        rationale = """
                Only one of the values is ever read, and no parser in common use says so: `java.util.Properties` and most JSON parsers silently keep the last one,
                YAML parsers keep the last one or refuse the file. Whoever edits the other line wonders why nothing changes.

                Keys are compared as programs read them, so `caf\\u00e9` and `café` are one. With the same value twice it is a warning. There is no fix: which of
                them is right is not in the file.

                Silent in templates, where one of the two may be left out, in lists of words without values, and across the documents of a Spring Boot
                `application.properties`, which `#---` separates.
                """,
        severity = Severity.ERROR,
        scope = "warning when both have the same value",
        since = "0.1.0")
public final class DuplicateKey implements FormatRule<Keyed> {
    private static final int MOST = 40;

    @Override
    public Class<Keyed> reads() {
        return Keyed.class;
    }

    private record Name(int scope, String key) {}

    @Override
    public void check(Keyed keyed, RuleContext context) {
        if (!keyed.mayRepeatKeys() || !(keyed instanceof Syntax syntax) || isXliff(syntax)) {
            return;
        }
        List<Entry> entries = keyed.entries();
        Map<Name, Entry> firsts = new HashMap<>(entries.size() * 2);
        boolean judged = false;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Entry first = firsts.putIfAbsent(new Name(entry.scope(), entry.key().value()), entry);
            if (first == null || isStray(keyed, i)) {
                continue;
            }
            if (!judged && isNotAsRead(syntax)) {
                return;
            }
            judged = true;
            context.report(finding(syntax, first, entry));
        }
    }

    /** Its units have ids, which {@link DuplicateXmlId} knows. */
    private static boolean isXliff(Syntax syntax) {
        XmlTag root = syntax instanceof XmlSyntax xml ? xml.root() : null;
        return root != null && root.localName().equals("xliff");
    }

    /** Whether programs get another text: what a template makes of it, or what is left once a merge is finished. */
    private static boolean isNotAsRead(Syntax syntax) {
        String content = syntax.text().content();
        return content.startsWith("<<<<<<< ")
                || content.contains("\n<<<<<<< ")
                || Templates.recognise(syntax.resource(), syntax.text(), null) != null;
    }

    /** Whether it is no property but a line of text that lost its place: what that is has a rule of its own. */
    private static boolean isStray(Keyed keyed, int index) {
        return keyed instanceof PropertiesSyntax properties
                && !properties.properties().get(index).hasSign()
                && (properties.properties().get(index).sign() == 0 || properties.separatesBySigns());
    }

    private static Finding finding(Syntax syntax, Entry first, Entry second) {
        Text text = syntax.text();
        String key = Shown.quoted(second.key().value(), MOST);
        int line = text.lines().lineOf(first.key().span().start()) + 1;
        if (valueOf(first, text).equals(valueOf(second, text))) {
            return new Finding(second.key().span(), key + " stands in line " + line + " already, with the same value")
                    .atMost(Severity.WARNING);
        }
        Literal value = first.value();
        String with = value == null ? "" : ", with the value " + Shown.quoted(value.value(), MOST);
        return new Finding(
                second.key().span(),
                key + " stands in line " + line + " already" + with + ": " + winner(syntax.resource()));
    }

    /** A scalar as programs read it, all else as it is written. */
    private static String valueOf(Entry entry, Text text) {
        Literal value = entry.value();
        return value != null
                ? value.value()
                : text.content()
                        .substring(entry.key().span().end(), entry.span().end());
    }

    private static String winner(Resource resource) {
        return switch (resource.format()) {
            case PROPERTIES, XML -> "the last one counts";
            case JSON -> "most parsers keep the last one, some reject the file";
            case YAML -> "YAML forbids it, parsers reject the file or keep the last one";
            case TOML -> "TOML forbids it, parsers reject the file";
            default -> "which one counts depends on the parser";
        };
    }
}
