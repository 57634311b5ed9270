package io.github.textproof.syntax.xml;

import java.util.List;

/** The XML declaration (XML 1.0, 2.8 and 4.3.3). */
final class XmlDeclaration {
    private static final List<String> ORDER = List.of("version", "encoding", "standalone");

    private XmlDeclaration() {}

    /** Whether the text begins with one, right or wrong. */
    static boolean isIn(String content) {
        return content.startsWith("<?xml") && content.length() > 5 && !Chars.isNameChar(content.charAt(5));
    }

    /** Checks the declaration that the text begins with; the char after it. */
    static int check(String content) throws Fault {
        int end = content.indexOf("?>");
        if (end < 0) {
            throw new Fault(0, 5, "the XML declaration is never closed with ?>");
        }
        int at = 5;
        int expected = 0;
        while (true) {
            int next = Chars.skipBlanks(content, at);
            if (next == end) {
                break;
            }
            int nameEnd = Chars.nameEnd(content, next);
            String name = content.substring(next, nameEnd);
            int order = ORDER.indexOf(name);
            if (order < 0) {
                throw new Fault(
                        next,
                        Math.max(next + 1, nameEnd),
                        "the XML declaration holds version, encoding and standalone, nothing else");
            }
            if (next == at) {
                throw new Fault(next, nameEnd, "a blank is missing before " + name);
            }
            if (order < expected) {
                throw new Fault(
                        next,
                        nameEnd,
                        "in the XML declaration version, encoding and standalone come in this order, each once");
            }
            if (expected == 0 && order > 0) {
                throw new Fault(next, nameEnd, "the XML declaration lacks version=\"1.0\" before " + name);
            }
            expected = order + 1;
            at = value(content, name, Chars.skipBlanks(content, nameEnd), end);
        }
        if (expected == 0) {
            throw new Fault(0, end + 2, "the XML declaration lacks version=\"1.0\"");
        }
        return end + 2;
    }

    private static int value(String content, String name, int sign, int end) throws Fault {
        int quote = content.startsWith("=", sign) ? Chars.skipBlanks(content, sign + 1) : sign;
        char c = quote < end ? content.charAt(quote) : 0;
        int close = c == '"' || c == '\'' ? content.indexOf(c, quote + 1) : -1;
        if (quote == sign || close < 0 || close > end) {
            int from = Math.min(quote, end);
            throw new Fault(from, from + 1, "the value of " + name + " lacks its quotes");
        }
        String value = content.substring(quote + 1, close);
        boolean right =
                switch (name) {
                    case "version" -> isVersion(value);
                    case "encoding" -> isEncoding(value);
                    default -> value.equals("yes") || value.equals("no");
                };
        if (!right) {
            throw new Fault(
                    quote + 1,
                    Math.max(quote + 2, close),
                    "'" + Excerpt.of(value) + "' is no "
                            + (name.equals("version")
                                    ? "version of XML"
                                    : name.equals("encoding")
                                            ? "name of an encoding"
                                            : "value of standalone, which is yes or no"));
        }
        return close + 1;
    }

    /** Production 26. */
    private static boolean isVersion(String value) {
        boolean right = value.startsWith("1.") && value.length() > 2;
        for (int i = 2; i < value.length(); i++) {
            right &= isDigit(value.charAt(i));
        }
        return right;
    }

    /** Production 81. */
    private static boolean isEncoding(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !isDigit(c) && c != '.' && c != '_' && c != '-')) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
