package io.github.textproof.syntax.xml;

import io.github.textproof.source.LineIndex;
import io.github.textproof.source.Span;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads start tags (XML 1.0, 3.1). */
final class TagReader {
    /** Up to so many attributes are compared one by one. */
    private static final int FEW = 16;

    private final String content;
    private final LineIndex lines;
    private final References references;
    private final Literal.Builder literal;

    TagReader(String content, LineIndex lines, References references) {
        this.content = content;
        this.lines = lines;
        this.references = references;
        this.literal = new Literal.Builder(content);
    }

    /** The tag whose {@code <} is at {@code start}. */
    XmlTag read(int start) throws Fault {
        int nameEnd = Chars.nameEnd(content, start + 1);
        if (nameEnd == start + 1) {
            throw faults().noName(start);
        }
        String name = content.substring(start + 1, nameEnd);
        checkColons(name, start + 1, nameEnd);
        List<XmlAttribute> attributes = new ArrayList<>(4);
        Set<String> names = new HashSet<>(0);
        int at = nameEnd;
        while (true) {
            int next = Chars.skipBlanks(content, at);
            if (next >= content.length()) {
                throw faults().unfinished(name, start);
            }
            char c = content.charAt(next);
            if (c == '>' || c == '/' && content.startsWith("/>", next)) {
                int end = next + (c == '>' ? 1 : 2);
                return new XmlTag(name, new Span(start + 1, nameEnd), new Span(start, end), attributes, c == '/');
            }
            if (next == at) {
                throw faults().noBlank(next, name, start, attributes.isEmpty());
            }
            XmlAttribute attribute = attribute(next, name, start);
            checkTwice(attribute, attributes, names);
            attributes.add(attribute);
            if (attributes.size() > StaxCheck.MOST_ATTRIBUTES) {
                throw new Fault(next, next + 1, ParserWords.ATTRIBUTES);
            }
            at = attribute.value().span().end() + 1;
        }
    }

    private void checkTwice(XmlAttribute attribute, List<XmlAttribute> others, Set<String> names) throws Fault {
        boolean twice = false;
        if (others.size() < FEW) {
            for (XmlAttribute other : others) {
                twice |= other.name().equals(attribute.name());
            }
        } else {
            if (names.isEmpty()) {
                others.forEach(other -> names.add(other.name()));
            }
            twice = !names.add(attribute.name());
        }
        if (twice) {
            throw faults().twice(attribute);
        }
    }

    private void checkColons(String name, int start, int end) throws Fault {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return;
        }
        boolean wrong = colon == 0
                || colon == name.length() - 1
                || name.indexOf(':', colon + 1) >= 0
                || !Chars.isNameStart(name.charAt(colon + 1));
        if (wrong) {
            throw faults().colons(name, start, end);
        }
    }

    private XmlAttribute attribute(int start, String tag, int tagStart) throws Fault {
        int end = Chars.nameEnd(content, start);
        if (end == start) {
            throw faults().noAttribute(start, tag, tagStart);
        }
        String name = content.substring(start, end);
        checkColons(name, start, end);
        int sign = Chars.skipBlanks(content, end);
        if (sign >= content.length()) {
            throw faults().unfinished(tag, tagStart);
        }
        if (content.charAt(sign) != '=') {
            throw faults().noValue(name, start, end, sign);
        }
        int quote = Chars.skipBlanks(content, sign + 1);
        if (quote >= content.length()) {
            throw faults().unfinished(tag, tagStart);
        }
        char c = content.charAt(quote);
        if (c != '"' && c != '\'') {
            throw faults().noQuote(name, quote);
        }
        return new XmlAttribute(name, new Span(start, end), value(name, quote + 1, c));
    }

    /** The value from {@code start} on, as XML 1.0, 3.3.3 normalizes it. */
    private Literal value(String name, int start, char quote) throws Fault {
        int end = plainEnd(start, quote);
        return content.startsWith(quote == '"' ? "\"" : "'", end)
                ? Literal.verbatim(content, start, end)
                : oddValue(name, start, end, quote);
    }

    /** The end of what neither needs a look nor ends a value. */
    private int plainEnd(int from, char quote) {
        int end = from;
        while (end < content.length()) {
            char c = content.charAt(end);
            if (c < ' ' || c == quote || c == '<' || c == '&' || c >= '\uFFFE') {
                break;
            }
            end++;
        }
        return end;
    }

    /** The value of which {@code [start, from)} is plain. */
    private Literal oddValue(String name, int start, int from, char quote) throws Fault {
        int end = from;
        boolean plain = true;
        while (end < content.length()) {
            char c = content.charAt(end);
            if (c == quote) {
                return plain ? Literal.verbatim(content, start, end) : references.resolve(literal, start, end, true);
            }
            if (c == '&') {
                plain = false;
                end = references.check(end);
                continue;
            }
            if (c == '<') {
                throw faults().tagInValue(end, name, start, quote);
            }
            if (!Chars.isChar(c)) {
                throw References.forbidden(content, end);
            }
            plain &= c >= ' ';
            end++;
        }
        throw faults().unfinishedValue(name, start);
    }

    /** Needed at most once a text, so it is made and loaded only then. */
    private TagFaults faults() {
        return new TagFaults(content, lines);
    }
}
