package io.github.textproof.syntax.yaml;

import java.util.Set;

/** Says what is wrong at a place where no valid text can go on, as somebody who writes YAML would. */
final class Words {
    private static final int LONGEST_QUOTE = 30;

    private final Cursor cursor;
    private final Lookalikes lookalikes;

    Words(Cursor cursor) {
        this.cursor = cursor;
        this.lookalikes = new Lookalikes(cursor.text(), cursor.end());
    }

    private YamlFault here(String message) {
        return new YamlFault(cursor.at(), Math.min(cursor.at() + 1, cursor.end()), message);
    }

    /** The line of an offset, from 1. */
    private int line(int offset) {
        int line = 1;
        String text = cursor.text();
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                line++;
            }
        }
        return line;
    }

    /** The word at an offset in quotes, cut when it is long. */
    private String word(int start) {
        String text = cursor.text();
        int end = start;
        while (end < cursor.end() && !Cursor.isBreak(text.charAt(end)) && end - start <= LONGEST_QUOTE) {
            if (end > start && (Cursor.isWhite(text.charAt(end)) || Cursor.isFlowIndicator(text.charAt(end)))) {
                break;
            }
            end++;
        }
        return end - start > LONGEST_QUOTE
                ? "'" + text.substring(start, start + LONGEST_QUOTE) + "…'"
                : "'" + text.substring(start, end) + "'";
    }

    static String undefinedAlias(String name, Set<String> anchors) {
        if (name.endsWith(":") && anchors.contains(name.substring(0, name.length() - 1))) {
            return "a blank is missing between *" + name.substring(0, name.length() - 1) + " and the colon";
        }
        return "a value that begins with * needs quotes: no anchor is named " + name;
    }

    static YamlFault control(String text, int at) {
        return new YamlFault(
                at, at + 1, String.format("a control character (U+%04X) cannot stand in YAML", (int) text.charAt(at)));
    }

    YamlFault tab(int before) {
        int tab = before;
        int end = before;
        for (int i = before; i > 0 && Cursor.isWhite(cursor.text().charAt(i - 1)); i--) {
            if (cursor.text().charAt(i - 1) == '\t') {
                end = tab == before || tab > i ? i : end;
                tab = i - 1;
            }
        }
        return new YamlFault(tab, Math.max(tab + 1, end), "a tab in the indentation: YAML takes only spaces there");
    }

    private static String opened(char opener) {
        return opener == '"' || opener == '\'' ? "the quote " + opener : "the bracket " + opener;
    }

    YamlFault unclosed(char opener, int start) {
        return here(opened(opener) + " that began in line " + line(start) + " is not closed");
    }

    YamlFault outdented(char opener, int start) {
        if (cursor.isBehindIndentation()) {
            return tab(cursor.at());
        }
        return here("the line must be indented, for " + opened(opener) + " that began in line " + line(start)
                + " is still open, or it lacks its end");
    }

    YamlFault escape(int start, int digits) {
        String text = cursor.text();
        int end = Math.min(cursor.end(), start + 2);
        String what = "'" + text.substring(start, end) + "'";
        if (digits > 0) {
            return new YamlFault(
                    start, cursor.at(), what + " needs " + digits + " hexadecimal digits of a character behind it");
        }
        return new YamlFault(
                start,
                end,
                what + " is no escape: in double quotes a backslash is written \\\\, single quotes leave it alone");
    }

    YamlFault noPlain(boolean flow) {
        char c = cursor.peek();
        if (flow && (c == '|' || c == '>')) {
            return here("a block of text behind " + c + " cannot stand in brackets");
        }
        if (flow && c == '-') {
            return here("a dash makes no item in brackets: a comma does");
        }
        return here("a value that begins with " + c + " needs quotes");
    }

    YamlFault missingComma(int opener) {
        char bracket = cursor.text().charAt(opener);
        String unclosed = opener < cursor.lineStart()
                ? ", or the bracket " + bracket + " of line " + line(opener) + " is not closed"
                : "";
        if (cursor.peek() == ':') {
            return here(
                    cursor.isBlank(1)
                            ? "a comma is missing before the key of this colon, or a value that holds ': ' needs quotes"
                                    + unclosed
                            : "a blank is missing behind the colon");
        }
        return here("a comma is missing before " + word(cursor.at()) + unclosed);
    }

    YamlFault wrongBracket(int opener) {
        char bracket = cursor.text().charAt(opener);
        return here("the bracket " + bracket + " of line " + line(opener) + " is closed by " + cursor.peek());
    }

    YamlFault noComment() {
        return here("a comment needs a blank before its #");
    }

    YamlFault keyOverLines(int start, boolean inValue) {
        YamlFault lookalike = lookalikes.inKey(start);
        if (lookalike != null) {
            return lookalike;
        }
        char c = cursor.text().charAt(start);
        if (c == '"' || c == '\'' || c == '[' || c == '{') {
            return here(
                    "what began with " + c + " in line " + line(start) + " is no key: a key must stand in one line");
        }
        return here(
                inValue
                        ? "this line goes on with the value " + word(start) + " of line " + line(start)
                                + ", where ': ' cannot stand: it is indented too deep, or the value needs quotes"
                        : "this line goes on with the text " + word(start) + " of line " + line(start)
                                + ", where ': ' cannot stand: a colon is missing there");
    }

    YamlFault longKey(int start) {
        return new YamlFault(
                start,
                cursor.at(),
                "a key may have " + FlowReader.LONGEST_KEY + " characters unless a ? stands before it");
    }

    YamlFault colonInValue() {
        return here("a value that holds ': ' needs quotes");
    }

    YamlFault noColon(int start) {
        YamlFault lookalike = lookalikes.inLine(start);
        if (lookalike != null) {
            return lookalike;
        }
        char c = cursor.text().charAt(start);
        if (c == '"' || c == '\'') {
            return here(
                    cursor.peek() == ':' ? "a blank is missing behind the colon" : "a colon is missing behind the key");
        }
        return new YamlFault(
                start,
                cursor.at(),
                word(start)
                        + " has no colon behind it, so it is no key; a line that belongs to the value above must be indented");
    }

    YamlFault noItem(int sibling) {
        YamlFault lookalike = lookalikes.atItem(cursor.at());
        if (lookalike != null) {
            return lookalike;
        }
        return here(word(cursor.at()) + " stands among the items of the list that has one in line " + line(sibling)
                + ": it lacks its dash, or the indentation is wrong");
    }

    YamlFault itemAmongKeys(int sibling) {
        return here("a list item stands among keys: " + word(sibling) + " in line " + line(sibling)
                + " has its value already, or the indentation is wrong");
    }

    YamlFault indentation(int outer, int inner, int sibling) {
        if (inner < 0) {
            return here("the line is indented deeper than " + word(sibling) + " in line " + line(sibling)
                    + ", which has its value already");
        }
        return here("the line is indented by " + spaces(cursor.spaces()) + ": those above that it could belong to have "
                + outer + " or " + inner);
    }

    private static String spaces(int count) {
        return count == 1 ? "1 space" : count + " spaces";
    }

    YamlFault inSameLine(boolean list) {
        return list
                ? here("a list begins in a line of its own; a value that begins with '- ' needs quotes")
                : here("a key behind ? begins in a line of its own; a value that begins with '? ' needs quotes");
    }

    YamlFault namedInSameLine(boolean list) {
        return here("behind an anchor or tag a " + (list ? "list" : "mapping") + " begins in the next line");
    }

    YamlFault namedAlias() {
        return here("an alias can have neither anchor nor tag");
    }

    YamlFault namedTwice(int start) {
        return new YamlFault(start, start + 1, "the value has an anchor or tag already in the lines above");
    }

    /** Something stands in the line behind a value that is at its end. */
    YamlFault behindValue(int start, int end) {
        String text = cursor.text();
        if (cursor.peek() == '#') {
            return noComment();
        }
        if (cursor.peek() == ':' && cursor.at() == end) {
            return here("a blank is missing behind the colon");
        }
        char opener = text.charAt(start);
        if (opener == '"' || opener == '\'') {
            String written = opener == '"' ? "\\\"" : "''";
            return here(
                    start < cursor.lineStart()
                            ? "text stands behind the closing quote: the one of line " + line(start)
                                    + " was not closed there"
                            : "text stands behind the closing quote: a " + opener + " inside is written " + written);
        }
        return opener == '[' || opener == '{'
                ? here("nothing may follow the closing bracket: a value that begins with " + opener + " needs quotes")
                : here("nothing may follow here");
    }

    YamlFault behindDocument() {
        YamlFault lookalike = lookalikes.inLine(cursor.at());
        return lookalike != null
                ? lookalike
                : here(
                        word(cursor.at())
                                + " stands behind the end of the document: its value is complete, and a line '---' would begin another");
    }

    YamlFault noDocumentStart() {
        return here("a line '---' is missing behind the lines that begin with %");
    }

    YamlFault blockHeader(int start) {
        return here("nothing but +, - or a digit may follow " + cursor.text().charAt(start)
                + ": the text begins in the next line");
    }

    YamlFault deepBlankLine(int end, int deepest, int found) {
        return new YamlFault(
                end - (deepest - found),
                end,
                "the blank line is indented deeper than the text below it: a digit behind | or > must say how deep the text is");
    }
}
