package io.github.textproof.syntax.xml;

import io.github.textproof.source.LineIndex;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a start tag, at the place where {@link TagReader} stopped. */
final class TagFaults {
    private static final String QUOTES =
            "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u300c\u300d\uff02\uff07`\u00b4\u2033\u2032";

    private final String content;
    private final LineIndex lines;

    TagFaults(String content, LineIndex lines) {
        this.content = content;
        this.lines = lines;
    }

    /** The {@code <} at {@code start} has no name behind it. */
    Fault noName(int start) {
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

    /** The colons of the name {@code [start, end)} are not as namespaces want them. */
    Fault colons(String name, int start, int end) {
        return new Fault(start, end, "'" + Excerpt.of(name) + "' is no name: one colon parts a prefix from a name");
    }

    Fault twice(XmlAttribute attribute) {
        return new Fault(
                attribute.nameSpan().start(),
                attribute.nameSpan().end(),
                "the attribute '" + attribute.name() + "' is there twice");
    }

    /** The text ends within the tag. */
    Fault unfinished(String tag, int start) {
        int last = last();
        return new Fault(last, last + 1, "the file ends within the tag <" + tag + ", begun in line " + line(start));
    }

    /** Something stands directly behind the tag's name, or behind a value if that is not the {@code first} thing in it. */
    Fault noBlank(int at, String tag, int tagStart, boolean first) {
        Fault fault = neverInTag(at, tag, tagStart, first);
        if (fault != null) {
            return fault;
        }
        return Chars.isNameStart(content.charAt(at)) && !first
                ? new Fault(at, at + 1, "a blank is missing before the attribute '" + Excerpt.of(word(at)) + "'")
                : new Fault(at, at + 1, Chars.show(content, at) + " is not allowed in the name of an element");
    }

    private String word(int from) {
        return content.substring(from, Math.max(from + 1, Chars.nameEnd(content, from)));
    }

    /** What stands behind a blank is no name. */
    Fault noAttribute(int at, String tag, int tagStart) {
        Fault fault = neverInTag(at, tag, tagStart, false);
        return fault != null
                ? fault
                : new Fault(
                        at,
                        at + 1,
                        Chars.show(content, at) + " stands where the tag <" + tag + " has an attribute or its >");
    }

    /** What is wrong with a character that stands outside of the values of a tag only by mistake, or null. */
    private @Nullable Fault neverInTag(int at, String tag, int tagStart, boolean first) {
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
                    at,
                    at + 1,
                    "a quote too many in the tag <" + tag + (first ? "" : ", or the value before it ended too early"));
        }
        return null;
    }

    /** Behind the name {@code [start, end)} of an attribute stands no {@code =}. */
    Fault noValue(String name, int start, int end, int sign) {
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

    /** Behind the {@code =} stands no quote. */
    Fault noQuote(String name, int at) {
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

    /** There is a {@code <} in the value that begins at {@code start}. */
    Fault tagInValue(int at, String name, int start, char quote) {
        return new Fault(
                at,
                at + 1,
                "< in the value of '" + Excerpt.of(name) + "', which began in line " + line(start)
                        + ": write &lt;, or its closing " + quote + " is missing");
    }

    /** The text ends within the value that begins at {@code start}. */
    Fault unfinishedValue(String name, int start) {
        int last = last();
        return new Fault(
                last,
                last + 1,
                "the file ends within the value of '" + Excerpt.of(name) + "', which began in line " + line(start));
    }

    private int last() {
        return Math.max(0, content.stripTrailing().length() - 1);
    }

    private int line(int offset) {
        return lines.lineOf(offset) + 1;
    }
}
