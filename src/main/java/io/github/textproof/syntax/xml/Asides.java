package io.github.textproof.syntax.xml;

import io.github.textproof.source.LineIndex;

/** Reads what stands between the tags and is no text: comments, CDATA sections and processing instructions (XML 1.0, sections 2.5 to 2.7). */
final class Asides {
    private final String content;
    private final LineIndex lines;
    private final Namespaces namespaces;

    Asides(String content, LineIndex lines, Namespaces namespaces) {
        this.content = content;
        this.lines = lines;
        this.namespaces = namespaces;
    }

    /** Behind the comment at {@code at}. */
    int comment(int at) throws Fault {
        int end = content.indexOf("--", at + 4);
        if (end < 0) {
            throw new Fault(at, at + 4, "this comment is never closed with -->");
        }
        checkCharacters(at + 4, end);
        if (end + 2 >= content.length() || content.charAt(end + 2) != '>') {
            boolean triple = content.startsWith("--->", end);
            int close = content.indexOf("-->", end);
            throw close < 0
                    ? new Fault(at, at + 4, "this comment is never closed with -->")
                    : new Fault(
                            end,
                            end + 2,
                            triple
                                    ? "a comment must not end with --->"
                                    : "-- within a comment, which began in line " + line(at));
        }
        return end + 3;
    }

    /** Behind the CDATA section at {@code at}. */
    int cdata(int at) throws Fault {
        int end = content.indexOf("]]>", at + 9);
        if (end < 0) {
            throw new Fault(at, at + 9, "this CDATA section is never closed with ]]>");
        }
        checkCharacters(at + 9, end);
        return end + 3;
    }

    /** Behind the processing instruction at {@code at}. */
    int instruction(int at) throws Fault {
        int nameEnd = Chars.nameEnd(content, at + 2);
        String target = content.substring(at + 2, nameEnd);
        if (target.isEmpty()) {
            throw new Fault(at, at + 2, "<? without a name behind it");
        }
        if (target.equalsIgnoreCase("xml")) {
            throw new Fault(at, nameEnd, misplacedDeclaration(target, at));
        }
        namespaces.checkTarget(target, at + 2);
        int end = content.indexOf("?>", nameEnd);
        if (end < 0) {
            throw new Fault(at, nameEnd, "<?" + target + " is never closed with ?>");
        }
        if (end > nameEnd && !Chars.isBlank(content.charAt(nameEnd))) {
            throw new Fault(nameEnd, nameEnd + 1, "a blank is missing behind <?" + target);
        }
        checkCharacters(nameEnd, end);
        return end + 2;
    }

    private String misplacedDeclaration(String target, int at) {
        if (at == 0) {
            return "the XML declaration begins with <?xml in small letters";
        }
        String before = content.substring(0, at);
        if (before.isBlank()) {
            int count = line(at) - 1;
            String what =
                    count == 0 ? "blanks stand" : count == 1 ? "a blank line stands" : count + " blank lines stand";
            return "the XML declaration must be the very first of the file: " + what + " before it";
        }
        return content.startsWith("<?xml")
                ? "a second XML declaration: the file seems to hold two documents"
                : "<?" + target + " must be the very first of the file";
    }

    /** What is wrong with {@code <!} that begins none of these. */
    String unknownDeclaration(int at) {
        String rest = content.substring(at, Math.min(content.length(), at + 9));
        if (rest.regionMatches(true, 0, "<!doctype", 0, 9)) {
            return "DOCTYPE is written in capital letters";
        }
        if (rest.regionMatches(true, 0, "<![cdata[", 0, 9)) {
            return "CDATA is written in capital letters";
        }
        if ("<![CDATA[".startsWith(rest) || "<!--".startsWith(rest) || "<!DOCTYPE".startsWith(rest)) {
            return "the file ends behind " + rest;
        }
        return rest.startsWith("<!-")
                ? "a comment begins with <!--"
                : "<! begins a comment (<!--) or a CDATA section (<![CDATA[), nothing else here";
    }

    private void checkCharacters(int from, int to) throws Fault {
        for (int i = from; i < to; i++) {
            if (!Chars.isChar(content.charAt(i))) {
                throw References.forbidden(content, i);
            }
        }
    }

    private int line(int offset) {
        return lines.lineOf(offset) + 1;
    }
}
