package io.github.textproof.syntax.html;

import java.util.Set;

/** What the HTML standard says of elements by name; names are in lower case. */
final class Elements {
    /** Without content and end tag (13.1.2), the obsolete ones of 13.2.6.4.7 included. */
    private static final Set<String> VOID = Set.of(
            "area",
            "base",
            "basefont",
            "bgsound",
            "br",
            "col",
            "command",
            "embed",
            "frame",
            "hr",
            "image",
            "img",
            "input",
            "isindex",
            "keygen",
            "link",
            "meta",
            "param",
            "source",
            "spacer",
            "track",
            "wbr");

    /** Whose content is text up to their end tag (13.1.2; 13.2.6.4 for the obsolete ones). */
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    /** Whose tags may both be left out, repeated and crossed without consequence. */
    private static final Set<String> ROOT = Set.of("html", "head", "body", "frameset");

    /** Whose end tag may be left out (13.1.2.4). */
    private static final Set<String> OPTIONAL = Set.of(
            "p",
            "li",
            "dt",
            "dd",
            "option",
            "optgroup",
            "rb",
            "rt",
            "rtc",
            "rp",
            "colgroup",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th");

    private static final Set<String> TABLE_PARTS =
            Set.of("table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th");

    /** In which nothing but table parts may stand; browsers move everything else in front of the table (13.2.6.1). */
    private static final Set<String> TABLE_CONTEXT = Set.of("table", "thead", "tbody", "tfoot", "tr");

    /** What may stand there all the same (13.2.6.4.9), or has been kept in working order there: forms. */
    private static final Set<String> IN_TABLE = Set.of("script", "style", "template", "form");

    /** Across which no end tag reaches (13.2.4.2, "has an element in scope"). */
    private static final Set<String> SCOPE =
            Set.of("applet", "caption", "table", "td", "th", "marquee", "object", "template", "select");

    /** Elements of SVG and MathML whose content is HTML again (13.2.6). */
    private static final Set<String> INTEGRATION =
            Set.of("foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext");

    private static final Set<String> FOREIGN = Set.of("svg", "math");

    static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** Blocks that need an end tag: the "special" elements of 13.2.4.2 that no other set has. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "applet",
            "article",
            "aside",
            "blockquote",
            "button",
            "center",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "listing",
            "main",
            "marquee",
            "menu",
            "nav",
            "noscript",
            "object",
            "ol",
            "pre",
            "search",
            "section",
            "select",
            "summary",
            "table",
            "template",
            "ul");

    /** The other elements of HTML, obsolete ones included. */
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "audio",
            "b",
            "bdi",
            "bdo",
            "big",
            "blink",
            "canvas",
            "cite",
            "code",
            "content",
            "data",
            "datalist",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "legend",
            "map",
            "mark",
            "math",
            "meter",
            "nobr",
            "output",
            "picture",
            "portal",
            "progress",
            "q",
            "ruby",
            "s",
            "samp",
            "selectedcontent",
            "shadow",
            "slot",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "svg",
            "time",
            "tt",
            "u",
            "var",
            "video");

    /** Of which none may stand in another. */
    private static final Set<String> NESTLESS = Set.of("a", "form", "button");

    private Elements() {}

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    static boolean isRaw(String name) {
        return RAW.contains(name);
    }

    static boolean isRoot(String name) {
        return ROOT.contains(name);
    }

    static boolean hasOptionalEnd(String name) {
        return OPTIONAL.contains(name);
    }

    static boolean isTablePart(String name) {
        return TABLE_PARTS.contains(name);
    }

    /** Whether its end tag reaches across cells, as those of the parts of a table do. */
    static boolean reachesAcrossCells(String name) {
        return TABLE_PARTS.contains(name) || name.equals("template");
    }

    static boolean isTableContext(String name) {
        return TABLE_CONTEXT.contains(name);
    }

    static boolean mayStandInTable(String name) {
        return TABLE_PARTS.contains(name) || IN_TABLE.contains(name);
    }

    static boolean isScope(String name) {
        return SCOPE.contains(name);
    }

    static boolean isIntegrationPoint(String name) {
        return INTEGRATION.contains(name);
    }

    static boolean isForeignRoot(String name) {
        return FOREIGN.contains(name);
    }

    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    /** Whether no such element may stand in such another; of forms some engines make something else. */
    static boolean mayNotNest(Tag outer, Tag inner) {
        return NESTLESS.contains(inner.name())
                && !(inner.name().equals("form") && (outer.templated() || inner.templated()));
    }

    /** Whether its end tag closes it though a block is open inside; that of an inline element or paragraph is ignored then. */
    static boolean reachesAcrossBlocks(String name) {
        return isBlock(name) || isTablePart(name) || !isKnown(name);
    }

    static boolean isHeading(String name) {
        return HEADINGS.contains(name);
    }

    /** Whether it is an element of HTML; those with a colon or hyphen belong to somebody else. */
    static boolean isKnown(String name) {
        return INLINE.contains(name)
                || BLOCKS.contains(name)
                || OPTIONAL.contains(name)
                || VOID.contains(name)
                || RAW.contains(name)
                || ROOT.contains(name);
    }

    /** Whether its name is one that only a template engine or a script can give a meaning. */
    static boolean isCustom(String name) {
        return name.indexOf(':') >= 0 || name.indexOf('-') > 0;
    }
}
