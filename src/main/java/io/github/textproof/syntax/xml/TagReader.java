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

    private static final String QUOTES =
            "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u300c\u300d\uff02\uff07`\u00b4\u2033\u2032";

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
            throw noName(start);
        }
        String name = content.substring(start + 1, nameEnd);
        checkColons(name, start + 1, nameEnd);
        List<XmlAttribute> attributes = new ArrayList<>(4);
        Set<String> names = new HashSet<>(0);
        int at = nameEnd;
        while (true) {
            int next = Chars.skipBlanks(content, at);
            if (next >= content.length()) {
                throw new Fault(
                        last(), last() + 1, "the file ends within the tag <" + name + ", begun in line " + line(start));
            }
            char c = content.charAt(next);
            if (c == '>' || c == '/' && content.startsWith("/>", next)) {
                int end = next + (c == '>' ? 1 : 2);
                return new XmlTag(name, new Span(start + 1, nameEnd), new Span(start, end), attributes, c == '/');
            }
            if (next == at) {
                throw unexpected(next, name, start, attributes.isEmpty());
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

    private static void checkTwice(XmlAttribute attribute, List<XmlAttribute> others, Set<String> names) throws Fault {
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
            throw new Fault(
                    attribute.nameSpan().start(),
                    attribute.nameSpan().end(),
                    "the attribute '" + attribute.name() + "' is there twice");
        }
    }

    private Fault noName(int start) {
        int next = start + 1;
        if (next >= content.length()) {
            return new Fault(start, next, "the file ends behind this <");
        }
        char c = content.charAt(next);
        if (!Chars.isChar(c)) {
            return References.forbidden(content, next);
        }
        int name = Chars.skipBlanks(content, next);
        if (name > next
                && Chars.nameEnd(content, name) > name
                && content.startsWith(">", Chars.nameEnd(content, name))) {
            return new Fault(next, name, "a tag has no blank between < and its name");
        }
        if (Chars.isNameChar(c)) {
            int end = next;
            while (end < content.length() && Chars.isNameChar(content.charAt(end))) {
                end++;
            }
            String word = content.substring(next, end);
            return new Fault(
                    start,
                    end,
                    "'" + Excerpt.of(word)
                            + "' is no name of an element, which begins with a letter; a < in text is written &lt;");
        }
        return new Fault(start, start + 1, "this < begins no tag: in text it is written &lt;");
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
            throw new Fault(start, end, "'" + Excerpt.of(name) + "' is no name: one colon parts a prefix from a name");
        }
    }

    private Fault unexpected(int at, String name, int start, boolean first) {
        char c = content.charAt(at);
        String shown = Chars.show(content, at);
        if (!Chars.isChar(c)) {
            return References.forbidden(content, at);
        }
        if (c == '<') {
            return new Fault(
                    at, at + 1, "the tag <" + name + ", begun in line " + line(start) + ", lacks its > before this <");
        }
        if (c == '/') {
            return new Fault(at, at + 1, "the / of an empty element stands directly before its >");
        }
        if (c == '"' || c == '\'' || QUOTES.indexOf(c) >= 0) {
            return new Fault(
                    at,
                    at + 1,
                    "a quote too many in the tag <" + name + (first ? "" : ", or the value before it ended too early"));
        }
        return Chars.isNameStart(c) && !first
                ? new Fault(at, at + 1, "a blank is missing before the attribute '" + Excerpt.of(word(at)) + "'")
                : new Fault(at, at + 1, shown + " is not allowed in the name of an element");
    }

    private String word(int from) {
        return content.substring(from, Math.max(from + 1, Chars.nameEnd(content, from)));
    }

    private XmlAttribute attribute(int start, String tag, int tagStart) throws Fault {
        int end = Chars.nameEnd(content, start);
        if (end == start) {
            throw noAttribute(start, tag, tagStart);
        }
        String name = content.substring(start, end);
        checkColons(name, start, end);
        int sign = Chars.skipBlanks(content, end);
        if (sign >= content.length()) {
            throw new Fault(
                    last(), last() + 1, "the file ends within the tag <" + tag + ", begun in line " + line(tagStart));
        }
        if (content.charAt(sign) != '=') {
            throw noValue(name, start, end, sign);
        }
        int quote = Chars.skipBlanks(content, sign + 1);
        if (quote >= content.length()) {
            throw new Fault(
                    last(), last() + 1, "the file ends within the tag <" + tag + ", begun in line " + line(tagStart));
        }
        char c = content.charAt(quote);
        if (c != '"' && c != '\'') {
            throw noQuote(name, quote);
        }
        return new XmlAttribute(name, new Span(start, end), value(name, quote + 1, c));
    }

    private Fault noAttribute(int at, String tag, int tagStart) {
        char c = content.charAt(at);
        if (!Chars.isChar(c)) {
            return References.forbidden(content, at);
        }
        if (c == '<') {
            return new Fault(
                    at,
                    at + 1,
                    "the tag <" + tag + ", begun in line " + line(tagStart) + ", lacks its > before this <");
        }
        if (c == '/') {
            return new Fault(at, at + 1, "the / of an empty element stands directly before its >");
        }
        if (c == '"' || c == '\'' || QUOTES.indexOf(c) >= 0) {
            return new Fault(
                    at, at + 1, "a quote too many in the tag <" + tag + ", or the value before it ended too early");
        }
        return new Fault(
                at, at + 1, Chars.show(content, at) + " stands where the tag <" + tag + " has an attribute or its >");
    }

    private Fault noValue(String name, int start, int end, int sign) {
        char c = content.charAt(sign);
        boolean next = c == '>' || c == '/' || sign > end && Chars.isNameStart(c);
        return next
                ? new Fault(
                        start,
                        end,
                        "the attribute '" + Excerpt.of(name) + "' has no value: write " + Excerpt.of(name) + "=\""
                                + Excerpt.of(name) + "\"")
                : new Fault(sign, sign + 1, Chars.show(content, sign) + " is not allowed in the name of an attribute");
    }

    private Fault noQuote(String name, int at) {
        char c = content.charAt(at);
        if (QUOTES.indexOf(c) >= 0) {
            return new Fault(
                    at,
                    at + 1,
                    Chars.show(content, at) + " opens no value: '" + Excerpt.of(name)
                            + "' needs the straight quotes \" or '");
        }
        if (!Chars.isChar(c)) {
            return References.forbidden(content, at);
        }
        int end = at;
        while (end < content.length()
                && !Chars.isBlank(content.charAt(end))
                && content.charAt(end) != '>'
                && content.charAt(end) != '<') {
            end++;
        }
        return end == at
                ? new Fault(at, at + 1, "the value of '" + Excerpt.of(name) + "' is missing")
                : new Fault(at, end, "the value of '" + Excerpt.of(name) + "' lacks its quotes");
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
                throw new Fault(
                        end,
                        end + 1,
                        "< in the value of '" + Excerpt.of(name) + "', which began in line " + line(start)
                                + ": write &lt;, or its closing " + quote + " is missing");
            }
            if (!Chars.isChar(c)) {
                throw References.forbidden(content, end);
            }
            plain &= c >= ' ';
            end++;
        }
        throw new Fault(
                last(),
                last() + 1,
                "the file ends within the value of '" + Excerpt.of(name) + "', which began in line " + line(start));
    }

    private int last() {
        return Math.max(0, content.stripTrailing().length() - 1);
    }

    private int line(int offset) {
        return lines.lineOf(offset) + 1;
    }
}
