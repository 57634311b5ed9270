package io.github.textproof.syntax.yaml;

/** What is wrong in the structure that indentation makes. */
final class BlockWords extends Words {
    private static final String DIRECTIVE =
            "a line that begins with % stands at the top of a file or behind a line '...'";

    private final Cursor cursor;
    private final Lookalikes lookalikes;

    BlockWords(Cursor cursor) {
        super(cursor);
        this.cursor = cursor;
        this.lookalikes = new Lookalikes(cursor.text(), cursor.end());
    }

    YamlFault noPlain() {
        char c = cursor.peek();
        return here(c == '%' && cursor.column() == 0 ? DIRECTIVE : "a value that begins with " + c + " needs quotes");
    }

    /** At the colon behind text of several lines. */
    YamlFault keyOverLines(int start, boolean inValue) {
        YamlFault lookalike = lookalikes.inKey(start);
        if (lookalike != null) {
            return lookalike;
        }
        char c = cursor.text().charAt(start);
        if (c == '"' || c == '\'' || c == '[' || c == '{') {
            return brokenKey(start);
        }
        return here("this line goes on with the " + (inValue ? "value " : "text ") + word(start) + " of line "
                + line(start)
                + ", where ': ' cannot stand: "
                + (inValue ? "it is indented too deep, or the value needs quotes" : "a colon is missing there"));
    }

    YamlFault colonInValue() {
        return here("a value that holds ': ' needs quotes");
    }

    /** Behind what stands in the place of a key. */
    YamlFault noColon(int start) {
        YamlFault lookalike = lookalikes.inLine(start);
        if (lookalike != null) {
            return lookalike;
        }
        char c = cursor.text().charAt(start);
        if (c == '"' || c == '\'') {
            return cursor.peek() == ':' ? missingBlank("colon") : here("a colon is missing behind the key");
        }
        return new YamlFault(
                start,
                cursor.at(),
                word(start) + " has no colon behind it, so it is no key; text of the value above must be indented");
    }

    YamlFault noItem(int sibling) {
        YamlFault lookalike = lookalikes.atItem(cursor.at());
        return lookalike != null
                ? lookalike
                : here(word(cursor.at()) + " stands among the items of the list that has one in line " + line(sibling)
                        + ": it lacks its dash, or the indentation is wrong");
    }

    YamlFault itemAmongKeys(int sibling) {
        return here("a list item stands among keys: " + word(sibling) + " in line " + line(sibling)
                + " has its value already, or the indentation is wrong");
    }

    /**
     * A line that is indented as none before it.
     *
     * @param outer the indentation of the collection round it
     * @param inner that of the collection that ended before it, -1 when there was none
     * @param sibling where the last key or item of the collection round it begins
     */
    YamlFault indentation(int outer, int inner, int sibling) {
        int spaces = cursor.spaces();
        return here(
                inner < 0
                        ? "the line is indented deeper than " + word(sibling) + " in line " + line(sibling)
                                + ", which has its value already"
                        : "the line is indented by " + spaces + (spaces == 1 ? " space" : " spaces")
                                + ": those above that it could belong to have " + outer + " or " + inner);
    }

    YamlFault inSameLine(boolean list) {
        return here(
                list
                        ? "a list begins in a line of its own; a value that begins with '- ' needs quotes"
                        : "a key behind ? begins in a line of its own; a value that begins with '? ' needs quotes");
    }

    YamlFault namedInSameLine(boolean list) {
        return here("behind an anchor or tag a " + (list ? "list" : "mapping") + " begins in the next line");
    }

    /** Something stands in the line behind a value {@code [start, end)} that is complete. */
    YamlFault behindValue(int start, int end) {
        if (cursor.peek() == ':' && cursor.at() == end) {
            return missingBlank("colon");
        }
        char opener = cursor.text().charAt(start);
        if (opener == '"' || opener == '\'') {
            return here("text stands behind the closing quote: "
                    + (start < cursor.lineStart()
                            ? "the one of line " + line(start) + " was not closed there"
                            : "a " + opener + " inside is written " + (opener == '"' ? "\\\"" : "''")));
        }
        return here(
                opener == '[' || opener == '{'
                        ? "text stands behind the closing bracket: a value that begins with " + opener + " needs quotes"
                        : "nothing may follow here");
    }

    YamlFault behindDocument() {
        if (cursor.peek() == '%') {
            return here(DIRECTIVE);
        }
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
