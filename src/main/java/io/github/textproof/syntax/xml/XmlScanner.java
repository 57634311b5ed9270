package io.github.textproof.syntax.xml;

import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Span;
import java.util.Arrays;

/**
 * Walks through a document and knows the exact place of everything; what is wrong it says in the words of somebody who writes XML.
 *
 * <p>Of a text that the parser has accepted it tells the parts; in one that the parser has rejected it finds what the parser has stumbled
 * over. The internal subset of a DTD and what entities expand to are the parser's business.
 */
final class XmlScanner {
    private final String content;
    private final Prolog prolog;
    private final LineIndex lines;
    private final XmlHandler handler;
    private final TagReader tags;
    private final References references;
    private final Namespaces namespaces;
    private final Asides asides;

    /** Where the names of the open elements are written, the root first. */
    private int[] open = new int[32];

    private int depth;
    private int rootEnd = -1;
    private int at;
    private boolean stopped;
    private boolean manyRoots;
    private int limit = Integer.MAX_VALUE;

    XmlScanner(String content, Prolog prolog, LineIndex lines, XmlHandler handler, boolean namespaceAware) {
        this.content = content;
        this.prolog = prolog;
        this.lines = lines;
        this.handler = handler;
        this.references = new References(content, prolog);
        this.tags = new TagReader(content, lines, references);
        this.namespaces = new Namespaces(namespaceAware, prolog.isVersion11());
        this.asides = new Asides(content, lines, namespaces);
    }

    /** Takes several elements side by side for a document, as a file that others include may have them. */
    XmlScanner withManyRoots() {
        manyRoots = true;
        return this;
    }

    /** Goes no farther than to the first part that begins behind {@code offset}. */
    XmlScanner upTo(int offset) {
        limit = offset;
        return this;
    }

    void scan() throws Fault {
        if (XmlDeclaration.isIn(content)) {
            at = XmlDeclaration.check(content);
        }
        while (at < content.length() && at <= limit && !stopped) {
            if (content.charAt(at) == '<') {
                markup();
            } else if (depth > 0) {
                text();
            } else {
                outside();
            }
        }
        if (at >= content.length() && !stopped) {
            end();
        }
    }

    /** Whether there were references to entities of the document's own. */
    boolean refersToEntities() {
        return references.toEntities();
    }

    private void markup() throws Fault {
        char next = at + 1 < content.length() ? content.charAt(at + 1) : 0;
        if (next == '/') {
            endTag();
        } else if (next == '?') {
            at = asides.instruction(at);
        } else if (next == '!') {
            declaration();
        } else if (next == 0 && at + 1 >= content.length()) {
            throw new Fault(at, at + 1, "the file ends behind this <" + inside());
        } else {
            startTag();
        }
    }

    private void startTag() throws Fault {
        if (depth == 0 && rootEnd >= 0 && !manyRoots) {
            int end = Chars.nameEnd(content, at + 1);
            if (end > at + 1) {
                throw new Fault(
                        at,
                        end,
                        "<" + content.substring(at + 1, end) + "> is a second root element: the first ended in line "
                                + line(rootEnd),
                        Fault.Kind.SECOND_ROOT);
            }
        }
        XmlTag tag = tags.read(at);
        namespaces.open(tag);
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth] = tag.nameSpan().start();
        at = tag.span().end();
        stopped = !handler.start(tag, depth);
        if (tag.empty()) {
            close(new Span(at, at), depth);
        } else {
            depth++;
        }
    }

    private void close(Span span, int level) {
        namespaces.close();
        handler.end(span, level);
        depth = level;
        if (level == 0) {
            rootEnd = at;
        }
    }

    private void endTag() throws Fault {
        int start = at;
        int nameEnd = Chars.nameEnd(content, start + 2);
        if (nameEnd == start + 2) {
            throw new Fault(
                    start,
                    start + 2,
                    start + 2 >= content.length() ? "the file ends within an end tag" : "</ without a name behind it");
        }
        if (depth == 0) {
            String name = content.substring(start + 2, nameEnd);
            throw new Fault(start, nameEnd, "</" + name + "> closes nothing: no element is open here");
        }
        if (!isOpen(start + 2, nameEnd)) {
            throw new Fault(start, nameEnd, mismatch(content.substring(start + 2, nameEnd), name(depth - 1)));
        }
        int end = Chars.skipBlanks(content, nameEnd);
        if (end >= content.length()) {
            throw new Fault(start, end, "the file ends within the end tag </" + name(depth - 1));
        }
        if (content.charAt(end) != '>') {
            boolean attribute = Chars.isNameStart(content.charAt(end)) && end > nameEnd;
            throw new Fault(
                    end,
                    end + 1,
                    attribute
                            ? "an end tag has no attributes"
                            : "the end tag </" + name(depth - 1) + " lacks its > before " + show(end));
        }
        at = end + 1;
        close(new Span(start, at), depth - 1);
    }

    /** Whether the innermost element has the name that is written in {@code [start, end)}. */
    private boolean isOpen(int start, int end) {
        int name = open[depth - 1];
        return content.regionMatches(name, content, start, end - start)
                && !Chars.isNameChar(content.charAt(name + end - start));
    }

    private String mismatch(String name, String expected) {
        String where = "opened in line " + line(open[depth - 1]);
        if (name.equalsIgnoreCase(expected)) {
            return "</" + name + "> cannot close <" + expected + ">, which was " + where + ": names are case-sensitive";
        }
        for (int level = depth - 2; level >= 0 && level >= depth - 1000; level--) {
            if (name(level).equals(name)) {
                return "</" + name + "> stands here, but <" + expected + ">, " + where + ", is not closed yet";
            }
        }
        return "</" + name + "> closes <" + expected + ">, which was " + where;
    }

    private String name(int level) {
        return content.substring(open[level], Chars.nameEnd(content, open[level]));
    }

    private void declaration() throws Fault {
        if (content.startsWith("<!--", at)) {
            at = asides.comment(at);
        } else if (content.startsWith("<![CDATA[", at)) {
            if (depth == 0) {
                throw new Fault(at, at + 9, "a CDATA section outside of the root element");
            }
            int end = asides.cdata(at);
            handler.text(new Span(at + 9, end - 3), true);
            at = end;
        } else if (content.startsWith("<!DOCTYPE", at)) {
            doctype();
        } else {
            throw new Fault(at, Math.min(at + 3, content.length()), asides.unknownDeclaration(at));
        }
    }

    private void doctype() throws Fault {
        if (at != prolog.doctype()) {
            throw new Fault(
                    at,
                    at + 9,
                    depth > 0 || rootEnd >= 0
                            ? "DOCTYPE must stand before the root element"
                            : "a second DOCTYPE: the first is in line " + line(prolog.doctype()));
        }
        if (prolog.doctypeEnd() < 0) {
            int last = content.stripTrailing().length();
            throw new Fault(last - 1, last, "the file ends within the DOCTYPE, begun in line " + line(at));
        }
        at = prolog.doctypeEnd();
    }

    private void text() throws Fault {
        int i = at;
        while (i < content.length()) {
            char c = content.charAt(i);
            if (c == '<') {
                break;
            } else if (c == '&') {
                i = references.check(i);
            } else if (!Chars.isChar(c)) {
                throw References.forbidden(content, i);
            } else if (c == '>' && i >= at + 2 && content.charAt(i - 1) == ']' && content.charAt(i - 2) == ']') {
                throw new Fault(i - 2, i + 1, "]]> in text must be written ]]&gt;");
            } else {
                i++;
            }
        }
        handler.text(new Span(at, i), false);
        at = i;
    }

    private void outside() throws Fault {
        int start = Chars.skipBlanks(content, at);
        at = start;
        if (start == content.length() || content.charAt(start) == '<') {
            return;
        }
        if (!Chars.isChar(content.charAt(start))) {
            throw References.forbidden(content, start);
        }
        int end = start;
        while (end < content.length()
                && content.charAt(end) != '<'
                && content.charAt(end) != '\n'
                && content.charAt(end) != '\r') {
            end++;
        }
        String what = "text ('" + Excerpt.of(content.substring(start, end)) + "') ";
        throw new Fault(
                start,
                end,
                rootEnd >= 0
                        ? what + "behind the root element, which ended in line " + line(rootEnd)
                        : content.indexOf('<', end) < 0
                                ? what + "where an XML file has its root element"
                                : what + "before the root element");
    }

    private void end() throws Fault {
        int last = content.stripTrailing().length();
        if (depth > 0) {
            String name = name(depth - 1);
            throw new Fault(
                    Math.max(0, last - 1),
                    last,
                    "the file ends here, but <" + name + ">, opened in line " + line(open[depth - 1])
                            + ", is not closed: a forgotten </" + name + ">, or the file is cut off");
        }
        if (rootEnd < 0) {
            throw new Fault(
                    Math.max(0, last - 1),
                    last,
                    last == 0
                            ? "the file is empty: an XML file has a root element"
                            : "the file ends without a root element");
        }
    }

    private String inside() {
        return depth == 0 ? "" : ", within <" + name(depth - 1) + "> of line " + line(open[depth - 1]);
    }

    private String show(int offset) {
        return Chars.show(content, offset);
    }

    private int line(int offset) {
        return lines.lineOf(offset) + 1;
    }
}
