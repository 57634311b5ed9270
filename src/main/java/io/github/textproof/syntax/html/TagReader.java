package io.github.textproof.syntax.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one tag with its attributes (13.2.5.8 to 13.2.5.40), up to where its author meant it to end. */
final class TagReader {
    /** More attributes of one tag are not compared with each other. */
    private static final int MOST_ATTRIBUTES = 1000;

    private final String content;
    private final Problems problems;
    private final Quotes quotes;
    private final Map<String, String> attributes = new HashMap<>();
    private int at;
    private int open;
    private String name = "";
    private boolean selfClosing;
    private boolean templated;
    private boolean done;

    TagReader(String content, Problems problems) {
        this.content = content;
        this.problems = problems;
        this.quotes = new Quotes(content, problems);
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
        quotes.beginTag();
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
            brokenQuote();
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
                brokenQuote();
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
            quoted(attribute, from, nameEnd);
        } else if (c != '>') {
            unquoted(attribute, from, nameEnd);
        }
    }

    private void quoted(String attribute, int from, int nameEnd) {
        int start = at;
        int end = quotes.valueEnd(attribute, start);
        if (end < 0) {
            at = ~end;
            done = true;
            return;
        }
        at = end + 1;
        set(attribute, content.substring(start + 1, end), from, nameEnd);
    }

    /** At a quote where an attribute's name is. */
    private void brokenQuote() {
        at = quotes.tagEnd(at, shown());
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
