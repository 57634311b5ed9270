package io.github.textproof.rule.structure;

import io.github.textproof.rule.FormatRule;
import io.github.textproof.rule.Options;
import io.github.textproof.rule.RuleContext;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.RuleOption;
import io.github.textproof.rule.Severity;
import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.xml.XmlAttribute;
import io.github.textproof.syntax.xml.XmlHandler;
import io.github.textproof.syntax.xml.XmlSyntax;
import io.github.textproof.syntax.xml.XmlTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two elements with an id that only one may have. */
@RuleInfo(
        id = "duplicate-xml-id",
        summary = "Two elements of an XML file with the same id where the format allows one.",
        rationale = """
                What reads the file refuses it or silently takes one of the two. Known are MyBatis mappers and iBATIS maps (`select`, `insert`, `update` and `delete` share their ids; `resultMap`,
                `parameterMap` and `sql` have their own; the same id for another `databaseId` is right), Liquibase change sets (`id` and `author`; another
                `dbms`, `context`, `labels` or `logicalFilePath` makes another change set), Spring beans (`id` and the names in `name`, in the same `<beans>`), units of XLIFF (in the same
                `<file>`), Android resources and `.resx` (`name`), and `xml:id` anywhere (xml:id 1.0).

                In other XML an attribute called `id` or `name` mostly need not be unique, so nothing is said; the option `attributes` names attributes
                that must be.
                """,
        severity = Severity.ERROR,
        since = "0.1.0",
        options =
                @RuleOption(
                        name = "attributes",
                        description =
                                "Attributes whose values must differ within any file, separated by commas; for use with a pattern of paths."))
public final class DuplicateXmlId implements FormatRule<XmlSyntax> {
    private static final String XML_ID = "xml:id";

    @Override
    public Class<XmlSyntax> reads() {
        return XmlSyntax.class;
    }

    @Override
    public void check(XmlSyntax syntax, RuleContext context) {
        XmlTag root = syntax.root();
        if (root == null) {
            return;
        }
        List<XmlVocabulary> known = XmlVocabulary.of(syntax.resource().name(), root);
        Set<String> unique = unique(syntax, context.options());
        if (!known.isEmpty() || !unique.isEmpty()) {
            syntax.walk(new Search(known, root.prefix(), unique, syntax.text().lines(), context));
        }
    }

    private static Set<String> unique(XmlSyntax syntax, Options options) {
        Set<String> unique = new HashSet<>();
        String attributes = options.get("attributes");
        if (attributes != null) {
            for (String name : attributes.split(",", -1)) {
                unique.add(name.strip());
            }
        }
        if (syntax.text().content().contains(XML_ID)) {
            unique.add(XML_ID);
        }
        return unique;
    }

    /** One pass over a file. */
    private static final class Search implements XmlHandler {
        /** A file's scope is near the root. */
        private static final int OUTERMOST = 8;

        private final List<XmlVocabulary> known;
        /** The elements of a vocabulary have the root's prefix. */
        private final String prefix;

        private final Set<String> unique;
        private final LineIndex lines;
        private final RuleContext context;
        /** Where each id was first seen, by its scope and kind. */
        private final Map<String, Integer> seen = new HashMap<>();
        /** The open elements, and a number for each. */
        private final List<String> names = new ArrayList<>();

        private final List<Integer> numbers = new ArrayList<>();
        private int count;

        Search(List<XmlVocabulary> known, String prefix, Set<String> unique, LineIndex lines, RuleContext context) {
            this.known = known;
            this.prefix = prefix;
            this.unique = unique;
            this.lines = lines;
            this.context = context;
        }

        @Override
        public boolean start(XmlTag tag, int depth) {
            while (names.size() > depth) {
                names.remove(names.size() - 1);
                numbers.remove(numbers.size() - 1);
            }
            if (tag.prefix().equals(prefix)) {
                known.forEach(vocabulary -> compare(vocabulary, tag));
            }
            for (XmlAttribute attribute : tag.attributes()) {
                if (unique.contains(attribute.name())) {
                    String value = attribute.value().value().strip();
                    remember(
                            "@" + attribute.name() + "/" + value,
                            attribute.value().span(),
                            attribute.name(),
                            value);
                }
            }
            names.add(tag.localName());
            numbers.add(count++);
            return true;
        }

        private void compare(XmlVocabulary vocabulary, XmlTag tag) {
            int scope = vocabulary.deep()
                    ? names.subList(0, Math.min(names.size(), OUTERMOST)).lastIndexOf(vocabulary.scope())
                    : names.size() - 1;
            if (scope < 0
                    || !names.get(scope).equals(vocabulary.scope())
                    || !vocabulary.elements().contains(tag.localName())) {
                return;
            }
            String kind = numbers.get(scope) + "/" + vocabulary.what() + "/";
            for (XmlVocabulary.Id id : vocabulary.ids(tag)) {
                remember(kind + id.key(), id.span(), vocabulary.what(), id.shown());
            }
        }

        private void remember(String key, Span span, String what, String shown) {
            Integer before = seen.putIfAbsent(key, span.start());
            if (before != null) {
                context.report(span, what + " '" + shown + "' is there already in line " + (lines.lineOf(before) + 1));
            }
        }
    }
}
