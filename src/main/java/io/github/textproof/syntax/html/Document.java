package io.github.textproof.syntax.html;

/** What a text as a whole is: who reads it first, and whether it is all of a page. */
final class Document {
    private final boolean xml;
    private final boolean begun;
    private boolean compiled;
    private boolean opened;
    private boolean closed;

    Document(String content) {
        int start = 0;
        while (start < content.length() && TagReader.isSpace(content.charAt(start))) {
            start++;
        }
        this.xml = content.startsWith("<?xml", start);
        this.begun = content.regionMatches(true, start, "<!doctype", 0, 9);
        this.compiled = xml || content.startsWith("XHTML", content.indexOf("//DTD ", start) + 6);
    }

    void sees(Tag tag) {
        compiled |= tag.templated();
        if (tag.name().equals("html") || tag.name().equals("body")) {
            opened |= !tag.closing();
            closed |= tag.closing();
        }
    }

    /** Whether it says that it is XML. */
    boolean isXml() {
        return xml;
    }

    /** Whether something that knows {@code />} reads it before a browser does: an XML parser, a template engine, a framework. */
    boolean isCompiled() {
        return compiled;
    }

    /** Whether the rest of it is in another file: the page is begun and not ended, or ended and not begun. */
    boolean isHalf() {
        return opened && !closed || closed && !opened && !begun;
    }
}
