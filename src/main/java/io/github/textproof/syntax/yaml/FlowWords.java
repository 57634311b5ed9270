package io.github.textproof.syntax.yaml;

/** What is wrong in brackets and braces. */
final class FlowWords extends Words {
    private final Cursor cursor;

    FlowWords(Cursor cursor) {
        super(cursor);
        this.cursor = cursor;
    }

    YamlFault noPlain() {
        char c = cursor.peek();
        return switch (c) {
            case '|', '>' -> here("a block of text behind " + c + " cannot stand in brackets");
            case '-' -> here("a dash makes no item in brackets: a comma does");
            default -> here("a value that begins with " + c + " needs quotes");
        };
    }

    YamlFault noItem() {
        return here("nothing stands before this comma");
    }

    YamlFault missingComma(int opener) {
        char bracket = cursor.text().charAt(opener);
        String unclosed = opener < cursor.lineStart()
                ? ", or the bracket " + bracket + " of line " + line(opener) + " is not closed"
                : "";
        return cursor.peek() == ':'
                ? colon(unclosed)
                : here("a comma is missing before " + word(cursor.at()) + unclosed);
    }

    /** At a colon behind a value: its last word is a key that lacks the comma before it, or the value holds the colon. */
    private YamlFault colon(String unclosed) {
        if (!cursor.isBlank(1)) {
            return missingBlank("colon");
        }
        String text = cursor.text();
        int end = backOverBlanks(cursor.at());
        int start = end;
        while (start > cursor.lineStart() && !Cursor.isWhite(text.charAt(start - 1))) {
            start--;
        }
        if (start == cursor.lineStart() + cursor.spaces()) {
            return here("a comma is missing before " + word(start) + unclosed);
        }
        int before = backOverBlanks(start);
        return here(
                before > 0 && text.charAt(before - 1) == ':'
                        ? "a value that holds ': ' needs quotes"
                        : "a comma is missing before " + word(start) + ", or a value that holds ': ' needs quotes");
    }

    private int backOverBlanks(int offset) {
        int i = offset;
        while (i > cursor.lineStart() && Cursor.isWhite(cursor.text().charAt(i - 1))) {
            i--;
        }
        return i;
    }

    YamlFault wrongBracket(int opener) {
        char bracket = cursor.text().charAt(opener);
        return here("the bracket " + bracket + " of line " + line(opener) + " is closed by " + cursor.peek());
    }
}
