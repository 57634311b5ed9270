package io.github.textproof.syntax.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one tag with its attributes (13.2.5.8 to 13.2.5.40), and finds where its author meant it to end. */
final class TagReader {
    /** More attributes of one tag are not compared with each other. */
    private static final int MOST_ATTRIBUTES = 1000;

    private final String content;
    private final Problems problems;
    private final Map<String, String> attributes = new HashMap<>();
    /** The offsets behind which no such quote is left. */
    private int lastDouble = Integer.MAX_VALUE;

    private int lastSingle = Integer.MAX_VALUE;

    private int at;
    private int open;
    private String name = "";
    private boolean selfClosing;
    private boolean templated;
    private boolean done;
    /** Of the last quoted value: the attribute's name, the quotes. */
    private String quoted = "";

    private int quoteOpen;
    private int quoteClose;

    TagReader(String content, Problems problems) {
        this.content = content;
        this.problems = problems;
    }

    /** The tag whose {@code <} is at {@code start}. */
    Tag read(int start, boolean closing) {
        open = start;
        at = start + (closing ? 2 : 1);
        int from = at;
        while (at < content.length() && !endsName(content.charAt(at)) && !beginsTag(at)) {
            at++;
        }
        name = lower(content, from, at);
        attributes.clear();
        templated = Elements.isCustom(name);
        selfClosing = false;
        done = false;
        quoteOpen = -1;
        checkName(from);
        while (!done) {
            attribute();
        }
        boolean hidden = name.equals("input") && "hidden".equalsIgnoreCase(attributes.get("type"));
        return new Tag(name, start, at, closing, selfClosing, hidden, templated);
    }

    /** {@code <body">} is no element; a quote is left over. */
    private void checkName(int from) {
        int end = at;
        while (end > from && (content.charAt(end - 1) == '"' || content.charAt(end - 1) == '\'')) {
            end--;
        }
        if (end < at && Elements.isKnown(lower(content, from, end))) {
            problems.add(end, at, "a quote stands in " + content.substring(open, end) + "> where no value begins");
            name = lower(content, from, end);
        }
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || isSpace(c);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Whether a tag begins here, which cannot be inside of one. */
    private boolean beginsTag(int i) {
        if (content.charAt(i) != '<' || i + 1 >= content.length()) {
            return false;
        }
        char next = content.charAt(i + 1);
        return Lexer.isLetter(next)
                || next == '/' && i + 2 < content.length() && Lexer.isLetter(content.charAt(i + 2))
                || content.startsWith("!--", i + 1);
    }

    private void attribute() {
        skipSpace();
        if (at >= content.length()) {
            problems.addLast(open, nameEnd(), "the tag " + shown() + " is never finished: no > follows");
            done = true;
            return;
        }
        char c = content.charAt(at);
        if (c == '>') {
            at++;
            done = true;
        } else if (c == '/') {
            at++;
            selfClosing = at < content.length() && content.charAt(at) == '>';
        } else if (c == '<') {
            unfinished();
        } else if (c == '"' || c == '\'') {
            brokenQuote(at);
        } else {
            named();
        }
    }

    private void skipSpace() {
        while (at < content.length() && isSpace(content.charAt(at))) {
            at++;
        }
    }

    /** A {@code <} where an attribute or {@code >} should be. */
    private void unfinished() {
        problems.add(
                at, at + 1, "the > of " + shown() + " in line " + problems.line(open) + " is missing before this <");
        done = true;
    }

    private void named() {
        int from = at;
        at++;
        while (at < content.length()) {
            char c = content.charAt(at);
            if (c == '=' || endsName(c) || beginsTag(at)) {
                break;
            }
            if (c == '"' || c == '\'') {
                brokenQuote(at);
                return;
            }
            at++;
        }
        String attribute = lower(content, from, at);
        int nameEnd = at;
        skipSpace();
        if (at >= content.length() || content.charAt(at) != '=') {
            set(attribute, "", from, nameEnd);
            return;
        }
        at++;
        skipSpace();
        char c = at < content.length() ? content.charAt(at) : '>';
        if (c == '"' || c == '\'') {
            quoted(attribute, from, nameEnd, c);
        } else if (c != '>') {
            unquoted(attribute, from, nameEnd);
        }
    }

    private void quoted(String attribute, int from, int nameEnd, char quote) {
        int start = at;
        int end = find(quote, start + 1);
        if (end < 0) {
            neverClosed(attribute, start);
            return;
        }
        quoted = attribute;
        quoteOpen = start;
        quoteClose = end;
        if (swallows(start + 1, end)) {
            neverClosed(attribute, start);
            return;
        }
        at = end + 1;
        set(attribute, content.substring(start + 1, end), from, nameEnd);
    }

    private int find(char quote, int from) {
        if (from >= (quote == '"' ? lastDouble : lastSingle)) {
            return -1;
        }
        int end = content.indexOf(quote, from);
        if (end < 0) {
            if (quote == '"') {
                lastDouble = from;
            } else {
                lastSingle = from;
            }
        }
        return end;
    }

    /** Whether a value goes on over the end of its tag to the first quote of another one: {@code x>text</a> <a href=}. */
    private boolean swallows(int from, int to) {
        int last = to - 1;
        while (last > from && isSpace(content.charAt(last))) {
            last--;
        }
        if (last <= from || content.charAt(last) != '=' || !Character.isLetter(content.charAt(last - 1))) {
            return false;
        }
        int end = content.indexOf('>', from);
        int tag = end < 0 ? -1 : content.indexOf('<', end);
        return tag >= 0 && tag < to;
    }

    /** Reports the quote at {@code start}, and goes on behind the first {@code >}, where the author's tag ends. */
    private void neverClosed(String attribute, int start) {
        int end = content.indexOf('>', start);
        int next = find(content.charAt(start), start + 1);
        String message = "the quote before the value of " + attribute + " is not closed: ";
        if (next < 0) {
            problems.addLast(start, start + 1, message + "the rest of the page is part of the value");
        } else {
            problems.add(start, start + 1, message + "the value goes on to the quote in line " + problems.line(next));
        }
        at = end < 0 ? content.length() : end + 1;
        done = true;
    }

    private void unquoted(String attribute, int from, int nameEnd) {
        int start = at;
        while (at < content.length() && !isSpace(content.charAt(at)) && content.charAt(at) != '>' && !beginsTag(at)) {
            at++;
        }
        if (at < content.length() && content.charAt(at) == '<') {
            unfinished();
            return;
        }
        char last = content.charAt(at - 1);
        if ((last == '"' || last == '\'') && isOdd(last, start, at)) {
            problems.add(
                    at - 1,
                    at,
                    "the value of " + attribute + " ends with a quote and begins with none: it is part of the value");
        }
        set(attribute, content.substring(start, at), from, nameEnd);
    }

    private boolean isOdd(char quote, int from, int to) {
        boolean odd = false;
        for (int i = from; i < to; i++) {
            odd ^= content.charAt(i) == quote;
        }
        return odd;
    }

    /** A quote at {@code quote} where an attribute's name is: some quote before it is missing, or one too many. */
    private void brokenQuote(int quote) {
        if (quoteOpen >= 0 && (crossesTag(quoteOpen + 1, quoteClose) || content.charAt(quoteClose - 1) == '=')) {
            neverClosed(quoted, quoteOpen);
            return;
        }
        problems.add(
                quoteOpen >= 0 ? quoteClose : quote,
                quoteOpen >= 0 ? quoteClose + 1 : quote + 1,
                quoteOpen >= 0
                        ? "the value of " + quoted + " ends with this quote, and another quote follows"
                        : "a quote stands in " + shown() + "> where no value begins");
        int end = content.indexOf('>', quote);
        at = end < 0 ? content.length() : end + 1;
        done = true;
    }

    private boolean crossesTag(int from, int to) {
        int end = content.indexOf('>', from);
        return end >= 0 && end < to;
    }

    private void set(String attribute, String value, int from, int to) {
        templated |= isTemplated(attribute);
        if (attributes.size() >= MOST_ATTRIBUTES) {
            return;
        }
        String first = attributes.putIfAbsent(attribute, value);
        if (first != null && !first.equals(value)) {
            problems.add(from, to, attribute + " is set twice in " + shown() + ">: browsers ignore this second value");
        }
    }

    /** {@code th:if}, {@code @click}, {@code *ngIf}, {@code [class]}, {@code (click)}, {@code v-if}, and what is to be filled in. */
    private static boolean isTemplated(String attribute) {
        return "@*[({$#".indexOf(attribute.charAt(0)) >= 0
                || attribute.startsWith("v-")
                || attribute.startsWith("ng-")
                || attribute.indexOf(':') >= 0 && !attribute.startsWith("xml") && !attribute.startsWith("xlink:");
    }

    private String shown() {
        String tag = content.substring(open, nameEnd());
        return tag.length() > 40 ? tag.substring(0, 40) + "…" : tag;
    }

    private int nameEnd() {
        int i = open + 2;
        while (i < content.length() && !endsName(content.charAt(i)) && content.charAt(i) != '<') {
            i++;
        }
        return i;
    }

    /** The chars {@code [from, to)} in lower case, as names are compared. */
    static String lower(String content, int from, int to) {
        return content.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
