package io.github.textproof.syntax.xml;

import io.github.textproof.source.Resource;
import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Keyed;
import io.github.textproof.syntax.Syntax;
import io.github.textproof.syntax.SyntaxError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parse of an XML file: whether it is well-formed with its namespaces, and its elements on demand. Nothing is kept but the text and the root's tag.
 *
 * <p>A scan of our own passes what is plain; of the rest a parser judges. Where and why a text is rejected says the scan again, because
 * parsers stumble behind the cause.
 */
public final class XmlSyntax extends Syntax implements Keyed {
    private static final String CDATA_END = "]]>";

    private static final XmlHandler NOTHING = (tag, depth) -> true;

    private final Prolog prolog;
    private final boolean doubtful;
    private @Nullable XmlTag root;
    private @Nullable List<Entry> entries;

    private XmlSyntax(Resource resource, Text text, Prolog prolog, Verdict verdict, @Nullable String notItsFormat) {
        super(resource, text, verdict.error, notItsFormat);
        this.prolog = prolog;
        this.doubtful = verdict.kind == Fault.Kind.PREFIX && !text.content().contains("xmlns");
    }

    /** What is wrong, if anything is. */
    private record Verdict(@Nullable SyntaxError error, Fault.Kind kind) {}

    /** Reads any text. */
    public static XmlSyntax parse(Resource resource, Text text) {
        Prolog prolog = Prolog.of(text.content());
        Verdict verdict = isEmptyOnPurpose(resource, text) ? new Verdict(null, Fault.Kind.OTHER) : judge(text, prolog);
        String instead = verdict.error == null ? null : XmlTemplates.recognise(resource, text, verdict.error);
        if (verdict.kind == Fault.Kind.SECOND_ROOT && instead == null) {
            instead = fragment(resource, text, prolog);
        }
        return new XmlSyntax(resource, text, prolog, verdict, instead);
    }

    /** CDI takes a {@code beans.xml} without any content for one that turns it on. */
    private static boolean isEmptyOnPurpose(Resource resource, Text text) {
        return resource.name().equals("beans.xml") && text.content().isBlank();
    }

    private static Verdict judge(Text text, Prolog prolog) {
        if (SoundDocument.is(text, prolog)) {
            return new Verdict(null, Fault.Kind.OTHER);
        }
        String content = text.content();
        StaxCheck.Rejection rejected = StaxCheck.check(content, prolog);
        if (rejected == null) {
            return new Verdict(missed(text, prolog), Fault.Kind.OTHER);
        }
        try {
            new XmlScanner(content, prolog, text.lines(), NOTHING, true)
                    .upTo(rejected.error().span().start() + 1)
                    .scan();
        } catch (Fault fault) {
            // The parser is never ahead of the text, but knows more of entities.
            int parsed = rejected.error().span().start();
            if (fault.error().span().start() <= (rejected.inEntity() ? parsed - 1 : parsed + 1)) {
                return new Verdict(fault.error(), fault.kind());
            }
        }
        return new Verdict(rejected.error(), Fault.Kind.OTHER);
    }

    /** What the parser lets pass: U+FFFE, U+FFFF, and <code>]]&gt;</code> in text, sometimes. */
    private static @Nullable SyntaxError missed(Text text, Prolog prolog) {
        String content = text.content();
        int first = text.isAscii() ? -1 : content.indexOf('\uFFFE');
        int second = text.isAscii() ? -1 : content.indexOf('\uFFFF');
        if (first >= 0 || second >= 0) {
            int at = first < 0 || second < 0 ? Math.max(first, second) : Math.min(first, second);
            return References.forbidden(content, at).error();
        }
        if (content.contains(CDATA_END)) {
            try {
                new XmlScanner(content, prolog, text.lines(), NOTHING, false).scan();
            } catch (Fault fault) {
                return content.startsWith(CDATA_END, fault.error().span().start()) ? fault.error() : null;
            }
        }
        return null;
    }

    /** A piece that other files include: several elements side by side, and nothing that says it is a document. */
    private static @Nullable String fragment(Resource resource, Text text, Prolog prolog) {
        String content = text.content();
        boolean named = resource.path().contains("fragment") || resource.path().contains("snippet");
        if (prolog.doctype() >= 0 || content.startsWith("<?xml") && !named) {
            return null;
        }
        int[] roots = new int[1];
        boolean[] document = new boolean[1];
        XmlHandler count = (tag, depth) -> {
            if (depth == 0) {
                roots[0]++;
                document[0] |= tag.attributes().stream().anyMatch(a -> a.name().startsWith("xmlns"));
            }
            return true;
        };
        try {
            new XmlScanner(content, prolog, text.lines(), count, false)
                    .withManyRoots()
                    .scan();
        } catch (Fault fault) {
            return null;
        }
        return roots[0] > 1 && !document[0] ? "a fragment of XML (" + roots[0] + " elements side by side)" : null;
    }

    /**
     * Whether there are readers that take the text in spite of its error: those who do not know namespaces a prefix that is bound to none,
     * in a file without any namespace.
     */
    public boolean isDoubtful() {
        return doubtful;
    }

    /** The root element's tag, or null when there is none. */
    public @Nullable XmlTag root() {
        if (root == null) {
            walk((tag, depth) -> {
                root = tag;
                return false;
            });
        }
        return root;
    }

    /** Tells the elements and text up to the end, or to the first place that is wrong. */
    public void walk(XmlHandler handler) {
        try {
            new XmlScanner(text().content(), prolog, text().lines(), handler, false).scan();
        } catch (Fault fault) {
            // Known to error().
        }
    }

    /** The document type declaration, or null. */
    public @Nullable Span doctype() {
        return prolog.doctypeEnd() < 0 ? null : new Span(prolog.doctype(), prolog.doctypeEnd());
    }

    /** The units of an XLIFF file with the text to be translated as their values; empty for other XML. */
    public List<Entry> sources() {
        XmlTag root = isSound() ? root() : null;
        return root != null && root.localName().equals("xliff") ? XmlEntries.sources(this) : List.of();
    }

    /** The strings, plurals and arrays of Android's resources, each item by the name of its list; empty for other XML. */
    public List<Entry> strings() {
        XmlTag root = isSound() ? root() : null;
        return root != null && root.name().equals("resources") ? XmlEntries.strings(this) : List.of();
    }

    /** The entries of properties in XML ({@code java.util.Properties.loadFromXML}) and the units of XLIFF with their translations; no other XML has any. */
    @Override
    public List<Entry> entries() {
        List<Entry> known = entries;
        if (known == null) {
            known = isSound() ? XmlEntries.of(this) : List.of();
            entries = known;
        }
        return known;
    }
}
