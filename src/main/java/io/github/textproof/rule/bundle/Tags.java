package io.github.textproof.rule.bundle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The HTML tags of a value. */
final class Tags {
    private static final Set<String> VOID =
            Set.of("br", "hr", "img", "input", "link", "meta", "wbr", "area", "base", "col", "embed", "source");
    private static final Set<String> OPTIONAL =
            Set.of("p", "li", "td", "tr", "th", "dt", "dd", "option", "html", "body");
    /** Elements that stand in messages. */
    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "article",
            "aside",
            "b",
            "big",
            "blockquote",
            "button",
            "caption",
            "center",
            "cite",
            "code",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "fieldset",
            "figure",
            "font",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "i",
            "iframe",
            "ins",
            "kbd",
            "label",
            "legend",
            "main",
            "mark",
            "nav",
            "ol",
            "pre",
            "q",
            "s",
            "samp",
            "script",
            "section",
            "select",
            "small",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "textarea",
            "tfoot",
            "thead",
            "title",
            "tt",
            "u",
            "ul",
            "var",
            "video");
    /** Of these a second one ends the first. */
    private static final Set<String> OPTIONAL_REPEATED = Set.of("p", "li", "td", "tr", "th", "dt", "dd", "option");

    private static final int LONGEST = 300;

    /**
     * A tag.
     *
     * @param name in lower case
     * @param closing whether it is an end tag
     * @param start its first char in the value
     * @param end the char after its last
     */
    record Tag(String name, boolean closing, int start, int end) {
        /** As readers know it. */
        String shown() {
            return (closing ? "</" : "<") + name + ">";
        }
    }

    private final List<Tag> tags = new ArrayList<>();

    private @Nullable Tag torn;

    private final int length;

    private Tags(int length) {
        this.length = length;
    }

    static Tags of(String value) {
        Tags found = new Tags(value.stripTrailing().length());
        for (int i = value.indexOf('<'); i >= 0; i = value.indexOf('<', i + 1)) {
            boolean closing = value.startsWith("/", i + 1);
            int nameStart = i + (closing ? 2 : 1);
            boolean blank = closing && nameStart < value.length() && value.charAt(nameStart) == ' ';
            nameStart += blank ? 1 : 0;
            int nameEnd = nameStart;
            while (nameEnd < value.length() && isNameChar(value.charAt(nameEnd))) {
                nameEnd++;
            }
            int end = value.indexOf('>', nameEnd);
            char after = nameEnd < value.length() ? value.charAt(nameEnd) : 0;
            if (nameEnd > nameStart
                    && end >= 0
                    && end - i < LONGEST
                    && (after == '>' || after == '/' || Character.isWhitespace(after))
                    && Character.isLetter(value.charAt(nameStart))) {
                boolean selfClosed = value.charAt(end - 1) == '/';
                String name = value.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
                if (blank) {
                    found.torn = found.torn == null ? new Tag(name, true, i, end + 1) : found.torn;
                } else if (!selfClosed || VOID.contains(name)) {
                    found.tags.add(new Tag(name, closing, i, end + 1));
                }
                i = end;
            }
        }
        return found;
    }

    private static boolean isNameChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    List<Tag> all() {
        return tags;
    }

    boolean has(String name) {
        return tags.stream().anyMatch(tag -> tag.name.equals(name));
    }

    /** The first end tag with a blank behind its slash, which HTML takes for a comment; or null. */
    @Nullable
    Tag torn() {
        return torn;
    }

    /** An end tag that closes nothing and is a slip of the name of one that is open: <code>&lt;/htm&gt;</code>; or null. */
    @Nullable
    Tag misspelt() {
        for (Tag end : tags) {
            boolean opened = tags.stream().anyMatch(tag -> !tag.closing && tag.name.equals(end.name));
            if (end.closing && !opened && end.name.length() > 2) {
                for (Tag start : tags) {
                    boolean closed = tags.stream().anyMatch(tag -> tag.closing && tag.name.equals(start.name));
                    if (!start.closing && !closed && Slip.isOneEditAway(start.name, end.name)) {
                        return end;
                    }
                }
            }
        }
        return null;
    }

    /** A start tag at the very end that repeats one that is open, where its end is meant; or null. */
    @Nullable
    Tag unclosedTwice() {
        Tag last = tags.isEmpty() ? null : tags.get(tags.size() - 1);
        if (last == null || last.closing || VOID.contains(last.name) || last.end < length) {
            return null;
        }
        boolean closed = tags.stream().anyMatch(tag -> tag.closing && tag.name.equals(last.name));
        boolean opened =
                tags.stream().anyMatch(tag -> tag.end < last.end && !tag.closing && tag.name.equals(last.name));
        return opened && !closed && !OPTIONAL_REPEATED.contains(last.name) ? last : null;
    }

    /**
     * The first tag without its partner, or null; end tags that HTML lets out are not wanted, nor those of words in angle brackets, which are
     * neither elements of HTML nor among the tags of {@code base}.
     */
    @Nullable
    Tag unbalanced(Tags base) {
        Deque<Tag> open = new ArrayDeque<>();
        for (Tag tag : tags) {
            if (VOID.contains(tag.name)
                    || OPTIONAL.contains(tag.name)
                    || !ELEMENTS.contains(tag.name) && !base.has(tag.name)) {
                continue;
            }
            if (!tag.closing) {
                open.push(tag);
            } else if (!open.isEmpty() && open.peek().name.equals(tag.name)) {
                open.pop();
            } else {
                return open.isEmpty() || open.stream().anyMatch(o -> o.name.equals(tag.name)) ? tag : open.peek();
            }
        }
        return open.peekLast();
    }
}
