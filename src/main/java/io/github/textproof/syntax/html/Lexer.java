package io.github.textproof.syntax.html;

import org.jspecify.annotations.Nullable;

/**
 * Cuts HTML into tags as section 13.2.5 of the HTML standard does, and reports what no author means: quotes, tags, comments and scripts
 * that swallow what follows. There it goes on as the author meant, so that one slip gives one message.
 */
final class Lexer {
    private final String content;
    private final Problems problems;
    private final TagReader tags;
    private int at;
    /** Where the next {@code -->} is, as far as it was looked for. */
    private int commentEnd;

    Lexer(String content, Problems problems) {
        this.content = content;
        this.problems = problems;
        this.tags = new TagReader(content, problems);
    }

    /** The offset behind the last tag. */
    int position() {
        return at;
    }

    /**
     * The next tag, or null behind the last one.
     *
     * @param foreign whether it stands in SVG or MathML, where CDATA sections are
     */
    @Nullable
    Tag next(boolean foreign) {
        while (true) {
            int open = content.indexOf('<', at);
            if (open < 0 || open + 1 >= content.length()) {
                at = content.length();
                return null;
            }
            char c = content.charAt(open + 1);
            if (isLetter(c)) {
                return tag(open, false);
            }
            if (c == '/') {
                int name = open + 2;
                if (name < content.length() && isLetter(content.charAt(name))) {
                    return tag(open, true);
                }
                Tag meant = blankAfterSlash(open);
                if (meant != null) {
                    return meant;
                }
                bogusComment(open);
            } else if (content.startsWith("!--", open + 1)) {
                comment(open);
            } else if (foreign && content.startsWith("![CDATA[", open + 1)) {
                at = after("]]>", open);
            } else if (c == '!' || c == '?') {
                bogusComment(open);
            } else {
                at = open + 1;
            }
        }
    }

    private Tag tag(int open, boolean closing) {
        Tag tag = tags.read(open, closing);
        at = tag.end();
        return tag;
    }

    /** {@code </ div>} is a comment; it was meant as a tag. */
    private @Nullable Tag blankAfterSlash(int open) {
        int name = open + 2;
        while (name < content.length() && (content.charAt(name) == ' ' || content.charAt(name) == '\t')) {
            name++;
        }
        int end = name;
        while (end < content.length() && (isLetter(content.charAt(end)) || Character.isDigit(content.charAt(end)))) {
            end++;
        }
        if (name == open + 2 || end == name || end == content.length() || content.charAt(end) != '>') {
            return null;
        }
        String tag = TagReader.lower(content, name, end);
        if (!Elements.isKnown(tag)) {
            return null;
        }
        problems.add(open, end + 1, "a blank stands after </: browsers ignore this tag, and <" + tag + "> stays open");
        at = end + 1;
        return new Tag(tag, open, at, true, false, false, false);
    }

    private void comment(int open) {
        int start = open + 4;
        if (content.startsWith(">", start) || content.startsWith("->", start)) {
            at = content.indexOf('>', start) + 1;
            return;
        }
        int end = commentEnd(start);
        if (end == content.length()) {
            problems.addLast(open, start, "this comment is never closed: the rest of the page is part of it");
            at = end;
        } else {
            at = content.indexOf('>', end) + 1;
            nested(open, start, end);
        }
    }

    /** The offset of the first {@code -->} or {@code --!>} from {@code from} on, or the length of the text. */
    private int commentEnd(int from) {
        if (commentEnd < from) {
            int found = content.indexOf("--", from);
            while (found >= 0 && !content.startsWith(">", found + 2) && !content.startsWith("!>", found + 2)) {
                found = content.indexOf("--", found + 1);
            }
            commentEnd = found < 0 ? content.length() : found;
        }
        return commentEnd;
    }

    /** A comment in a comment: the first {@code -->} ends both, and the second one is shown. */
    private void nested(int open, int start, int end) {
        int inner = content.indexOf("<!--", start);
        if (inner < 0 || inner > end || content.startsWith(">", inner + 4)) {
            return;
        }
        int shown = commentEnd(at);
        int next = content.indexOf("<!--", at);
        if (shown < content.length() && (next < 0 || next > shown) && !hidesScript(shown)) {
            problems.add(
                    inner,
                    inner + 4,
                    "comments do not nest: --> of line " + problems.line(end) + " ends the comment of line "
                            + problems.line(open) + ", and --> of line " + problems.line(shown) + " is shown");
        }
    }

    /** Whether a script begins before the {@code -->} at {@code end}, which then ends what hides it from old browsers. */
    private boolean hidesScript(int end) {
        int script = content.indexOf("<script", at);
        return script >= 0 && script < end;
    }

    /** A declaration, a processing instruction, an odd end tag: up to the first {@code >}. */
    private void bogusComment(int open) {
        int end = content.indexOf('>', open);
        if (end < 0) {
            problems.addLast(open, open + 2, "this tag is never finished: no > follows");
            at = content.length();
        } else {
            at = end + 1;
        }
    }

    private int after(String closing, int from) {
        int end = content.indexOf(closing, from);
        return end < 0 ? content.length() : end + closing.length();
    }

    /** Skips the content of a raw text element whose start tag was the last; its end tag is not skipped. */
    void skipRaw(Tag tag) {
        int end = rawEnd(tag);
        if (end < 0) {
            problems.addLast(
                    tag.start(), tag.end(), "<" + tag.name() + "> is never closed: the rest of the page is part of it");
            at = content.length();
        } else {
            at = end;
        }
    }

    /**
     * The same for one that ends with {@code />}, which browsers do not see.
     *
     * @return whether the element is open: its end tag follows before the next element of its name
     */
    boolean skipSelfClosed(Tag tag) {
        int end = rawEnd(tag);
        int next = content.indexOf('<' + tag.name(), at);
        if (end >= 0 && (next < 0 || next > end)) {
            at = end;
            return true;
        }
        problems.add(
                tag.start(),
                tag.end(),
                "/> does not close <" + tag.name() + "> in HTML: "
                        + (end < 0 ? "the rest of the page" : "everything up to line " + problems.line(end))
                        + " is part of it");
        return false;
    }

    private int rawEnd(Tag tag) {
        if (tag.name().equals("script")) {
            return scriptEnd(at);
        }
        int i = content.indexOf("</", at);
        while (i >= 0 && !isTagOf(tag.name(), i + 2)) {
            i = content.indexOf("</", i + 2);
        }
        return i;
    }

    /** The rest is no HTML. */
    void skipAll() {
        at = content.length();
    }

    private boolean isTagOf(String name, int i) {
        int end = i + name.length();
        return content.regionMatches(true, i, name, 0, name.length())
                && end < content.length()
                && (TagReader.isSpace(content.charAt(end)) || content.charAt(end) == '/' || content.charAt(end) == '>');
    }

    /** A script in a comment in a script is part of it (13.2.5.20, "script data double escaped"). */
    private int scriptEnd(int from) {
        boolean escaped = false;
        boolean twice = false;
        for (int i = from; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '-' && escaped && content.startsWith("-->", i)) {
                escaped = false;
                twice = false;
            } else if (c == '<') {
                if (content.startsWith("<!--", i)) {
                    escaped = true;
                    i += 1;
                } else if (content.startsWith("</", i) && isTagOf("script", i + 2)) {
                    if (!twice) {
                        return i;
                    }
                    twice = false;
                } else if (escaped && isTagOf("script", i + 1)) {
                    twice = true;
                }
            }
        }
        return -1;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
