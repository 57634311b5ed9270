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

    private Tags() {}

    static Tags of(String value) {
        Tags found = new Tags();
        for (int i = value.indexOf('<'); i >= 0; i = value.indexOf('<', i + 1)) {
            boolean closing = value.startsWith("/", i + 1);
            int nameStart = i + (closing ? 2 : 1);
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
                if (!selfClosed || VOID.contains(name)) {
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

    /** The first tag without its partner, or null; end tags that HTML lets out are not wanted. */
    @Nullable
    Tag unbalanced() {
        Deque<Tag> open = new ArrayDeque<>();
        for (Tag tag : tags) {
            if (VOID.contains(tag.name) || OPTIONAL.contains(tag.name)) {
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
