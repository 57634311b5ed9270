package io.github.textproof.syntax.xml;

import java.util.HashSet;
import java.util.Set;

/**
 * What stands before the root element, as far as it matters to how the rest is read. It only looks: the parser judges.
 *
 * <p>It knows the internal subset by its lexical structure (XML 1.0, 2.8): declarations with quoted literals, comments, processing
 * instructions and references to parameter entities between them.
 */
final class Prolog {
    /** The most chars of a document type declaration that is read. */
    static final int LONGEST = 8 << 20;

    private final String content;
    private final Set<String> entities = new HashSet<>();
    private int doctype = -1;
    private int doctypeEnd = -1;
    private boolean standalone;
    private boolean version10 = true;
    private boolean version11;
    private boolean external;
    private boolean parameterEntities;
    private int longestLiteral;

    private Prolog(String content) {
        this.content = content;
    }

    static Prolog of(String content) {
        Prolog prolog = new Prolog(content);
        prolog.read();
        return prolog;
    }

    /** Where the document type declaration begins, or -1. */
    int doctype() {
        return doctype;
    }

    /** The char after the document type declaration; -1 when there is none, or no end of it. */
    int doctypeEnd() {
        return doctypeEnd;
    }

    /** Whether it is a document of XML 1.0, declared or not. */
    boolean isVersion10() {
        return version10;
    }

    /** Whether it is a document of XML 1.1. */
    boolean isVersion11() {
        return version11;
    }

    /** Whether the document type declaration is too long to be read. */
    boolean isTooLong() {
        return doctype >= 0 && (doctypeEnd < 0 ? content.length() : doctypeEnd) - doctype > LONGEST;
    }

    /** The names of the general entities that the internal subset declares. */
    Set<String> entities() {
        return entities;
    }

    /** Whether an entity that is not declared here may be declared where a non-validating reader does not look (XML 1.0, 4.1). */
    boolean mayDeclareElsewhere() {
        return !standalone && (external || parameterEntities);
    }

    /** The most chars that one expansion of an entity can give, other entities inside not counted. */
    int longestLiteral() {
        return longestLiteral;
    }

    private void read() {
        int at = 0;
        while (at < content.length()) {
            at = Chars.skipBlanks(content, at);
            if (content.startsWith("<?", at)) {
                int end = after("?>", at + 2);
                if (at == 0 && content.startsWith("<?xml")) {
                    String declaration = content.substring(0, end);
                    standalone = declaration.contains("standalone")
                            && (declaration.contains("\"yes\"") || declaration.contains("'yes'"));
                    version10 = declaration.contains("\"1.0\"") || declaration.contains("'1.0'");
                    version11 = declaration.contains("\"1.1\"") || declaration.contains("'1.1'");
                }
                at = end;
            } else if (content.startsWith("<!--", at)) {
                at = after("-->", at + 4);
            } else if (content.startsWith("<!DOCTYPE", at)) {
                doctype = at;
                readDoctype(at + "<!DOCTYPE".length());
                return;
            } else {
                return;
            }
        }
    }

    private int after(String mark, int from) {
        int found = content.indexOf(mark, from);
        return found < 0 ? content.length() : found + mark.length();
    }

    private void readDoctype(int from) {
        int at = Chars.nameEnd(content, Chars.skipBlanks(content, from));
        while (at < content.length()) {
            char c = content.charAt(at);
            if (c == '"' || c == '\'') {
                external = true;
                at = literalEnd(at);
            } else if (c == '[') {
                at = readSubset(at + 1);
            } else if (c == '>') {
                doctypeEnd = at + 1;
                return;
            } else {
                at++;
            }
        }
    }

    private int readSubset(int from) {
        int at = from;
        while (at < content.length()) {
            char c = content.charAt(at);
            if (c == ']') {
                return at + 1;
            } else if (c == '%') {
                parameterEntities = true;
                at++;
            } else if (content.startsWith("<!--", at)) {
                at = after("-->", at + 4);
            } else if (content.startsWith("<?", at)) {
                at = after("?>", at + 2);
            } else if (c == '<') {
                at = readDeclaration(at);
            } else {
                at++;
            }
        }
        return at;
    }

    private int readDeclaration(int from) {
        if (content.startsWith("<!ENTITY", from) && from - doctype <= LONGEST) {
            int name = Chars.skipBlanks(content, from + "<!ENTITY".length());
            entities.add(content.substring(name, Chars.nameEnd(content, name)));
        }
        int at = from + 1;
        while (at < content.length()) {
            char c = content.charAt(at);
            if (c == '>') {
                return at + 1;
            } else if (c == '"' || c == '\'') {
                int end = literalEnd(at);
                longestLiteral = Math.max(longestLiteral, end - at);
                at = end;
            } else {
                at++;
            }
        }
        return at;
    }

    private int literalEnd(int from) {
        int end = content.indexOf(content.charAt(from), from + 1);
        return end < 0 ? content.length() : end + 1;
    }
}
