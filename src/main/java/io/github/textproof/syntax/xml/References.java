package io.github.textproof.syntax.xml;

import io.github.textproof.syntax.Literal;
import java.util.Locale;
import java.util.Set;

/** References to characters and entities (XML 1.0, 4.1). */
final class References {
    /** The names of the entities that may be used without a word. */
    private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "apos", "quot");

    private final String content;
    private final Prolog prolog;
    private boolean entities;

    References(String content, Prolog prolog) {
        this.content = content;
        this.prolog = prolog;
    }

    /** That a character is not allowed in XML at all. */
    static Fault forbidden(String content, int at) {
        return new Fault(at, at + 1, Chars.show(content, at) + " is not allowed in XML");
    }

    /** Checks the reference whose {@code &} is at {@code at}; the char after it. */
    int check(int at) throws Fault {
        if (content.startsWith("#", at + 1)) {
            return checkCharacter(at);
        }
        int end = Chars.nameEnd(content, at + 1);
        if (end == at + 1) {
            throw new Fault(at, at + 1, "an & in text is written &amp;");
        }
        String name = content.substring(at + 1, end);
        if (!content.startsWith(";", end)) {
            String shown = Excerpt.of(name);
            throw new Fault(
                    at,
                    end,
                    PREDEFINED.contains(name) || HtmlEntities.code(name) > 0
                            ? "&" + shown + " lacks its ;"
                            : "&" + shown + " is no reference, which ends with ;: an & in text is written &amp;");
        }
        if (!PREDEFINED.contains(name)) {
            entities = true;
            if (!prolog.mayDeclareElsewhere() && !prolog.entities().contains(name)) {
                throw undefined(at, end + 1, name);
            }
        }
        return end + 1;
    }

    /** Whether there were references to entities of the document's own. */
    boolean toEntities() {
        return entities;
    }

    private static Fault undefined(int at, int end, String name) {
        int code = HtmlEntities.code(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (code > 0) {
            return new Fault(at, end, "&" + name + "; is HTML's, unknown to XML: write &#" + code + ";");
        }
        return new Fault(
                at,
                end,
                PREDEFINED.contains(lower)
                        ? "&" + name + "; is unknown: write &" + lower + ";"
                        : "the entity &" + Excerpt.of(name) + "; is not defined; an & in text is written &amp;");
    }

    private int checkCharacter(int at) throws Fault {
        boolean hex = content.startsWith("x", at + 2);
        int start = at + (hex ? 3 : 2);
        int end = start;
        int code = 0;
        while (end < content.length() && digit(content.charAt(end), hex) >= 0) {
            code = Math.min(0x110000, code * (hex ? 16 : 10) + digit(content.charAt(end), hex));
            end++;
        }
        if (end == start || !content.startsWith(";", end)) {
            throw new Fault(
                    at,
                    Math.max(end, at + 2),
                    end == start
                            ? "&#" + (hex ? "x" : "") + " has no number behind it"
                            : Excerpt.of(content.substring(at, end)) + " lacks its ;");
        }
        if (!Chars.isCodePoint(code) && !(prolog.isVersion11() && code > 0 && code < ' ')) {
            throw new Fault(
                    at, end + 1, Excerpt.of(content.substring(at, end + 1)) + " is no character that XML allows");
        }
        return end + 1;
    }

    private static int digit(char c, boolean hex) {
        return c >= 0x80 ? -1 : Character.digit(c, hex ? 16 : 10);
    }

    /** Begins at {@code start}, adds all of it and ends at {@code end}; the references inside have been checked. */
    Literal resolve(Literal.Builder literal, int start, int end, boolean attribute) {
        literal.begin(start);
        append(literal, start, end, attribute);
        return literal.build(end);
    }

    /** Adds the chars {@code [start, end)} with their references resolved; in an attribute each blank is a space. */
    void append(Literal.Builder literal, int start, int end, boolean attribute) {
        int i = start;
        while (i < end) {
            char c = content.charAt(i);
            if (c == '\r') {
                literal.add(attribute ? ' ' : '\n', i);
                i += content.startsWith("\r\n", i) && i + 1 < end ? 2 : 1;
                continue;
            }
            int semicolon = c == '&' ? content.indexOf(';', i) : -1;
            int code = semicolon < 0 || semicolon >= end ? -1 : code(i + 1, semicolon);
            if (code < 0) {
                literal.add(attribute && Chars.isBlank(c) ? ' ' : c, i++);
                continue;
            }
            for (char unit : Character.toChars(code)) {
                literal.add(unit, i);
            }
            i = semicolon + 1;
        }
    }

    /** The code point that the reference means, or -1 when it is an entity of the document's own. */
    private int code(int start, int end) {
        if (content.charAt(start) == '#') {
            boolean hex = content.charAt(start + 1) == 'x';
            return Integer.parseInt(content, start + (hex ? 2 : 1), end, hex ? 16 : 10);
        }
        return switch (content.substring(start, end)) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "apos" -> '\'';
            case "quot" -> '"';
            default -> -1;
        };
    }
}
