package io.github.textproof.syntax.yaml;

/** A place in a text, and the steps that YAML takes from it over blanks, comments and line breaks (YAML 1.2.2, chapters 5 and 6). */
final class Cursor {
    private final String text;
    private final int end;

    /** Where it stands, in chars of the text. */
    private int at;

    private int lineStart;
    private int spaces;

    /** Stands at {@code start}, where a line begins, and goes no further than {@code end}. */
    Cursor(String text, int start, int end) {
        this.text = text;
        this.end = end;
        this.at = start;
        this.lineStart = start;
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    int end() {
        return end;
    }

    /** The first char of the line. */
    int lineStart() {
        return lineStart;
    }

    /** The spaces that the line begins with; known once {@link #nextLine} or {@link #toContent} has come to it. */
    int spaces() {
        return spaces;
    }

    /** The chars from the beginning of the line. */
    int column() {
        return at - lineStart;
    }

    /** Whether something else than spaces stands between the indentation of the line and this place. */
    boolean isBehindIndentation() {
        return column() != spaces;
    }

    /** Goes to a char of the same line. */
    void moveTo(int offset) {
        at = offset;
    }

    /** Passes a byte order mark at the beginning of a line, which is no part of the line. */
    void skipByteOrderMark() {
        at++;
        lineStart = at;
    }

    /** Goes back to {@code offset} in the line that begins at {@code start} with so many spaces. */
    void returnTo(int offset, int start, int indentation) {
        at = offset;
        lineStart = start;
        spaces = indentation;
    }

    boolean atEnd() {
        return at >= end;
    }

    /** The char here, 0 at the end. */
    char peek() {
        return peek(0);
    }

    /** The char so many further, 0 behind the end. */
    char peek(int further) {
        return at + further < end ? text.charAt(at + further) : 0;
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isWhite(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isFlowIndicator(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /** Whether here is a line break or the end. */
    boolean atLineEnd() {
        return at >= end || isBreak(text.charAt(at));
    }

    /** Whether the char that is so many further is a blank, a line break or none at all. */
    boolean isBlank(int further) {
        int i = at + further;
        return i >= end || text.charAt(i) == ' ' || text.charAt(i) == '\t' || isBreak(text.charAt(i));
    }

    /** Whether here is {@code indicator} with a blank behind it. */
    boolean atIndicator(char indicator) {
        return peek() == indicator && isBlank(1);
    }

    /** Whether here is {@code ---} or {@code ...} at the beginning of a line: no content, wherever it stands. */
    boolean atMarker() {
        return at == lineStart && (text.startsWith("---", at) || text.startsWith("...", at)) && isBlank(3);
    }

    /** Whether here is {@code ---} at the beginning of a line. */
    boolean atDocumentStart() {
        return peek() == '-' && atMarker();
    }

    void skipWhite() {
        while (at < end && isWhite(text.charAt(at))) {
            at++;
        }
    }

    void skipToLineEnd() {
        while (at < end && !isBreak(text.charAt(at))) {
            at++;
        }
    }

    /** Whether here is a {@code #} that begins a comment: one with a blank before it. */
    boolean atComment() {
        return peek() == '#' && (at == lineStart || isWhite(text.charAt(at - 1)));
    }

    /** From a line break to the next line, behind its spaces. */
    void nextLine() {
        at += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
        lineStart = at;
        countSpaces();
    }

    private void countSpaces() {
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        spaces = at - lineStart;
    }

    /** Passes blanks and comments, line by line, to the next content or the end. */
    void toContent() {
        if (at == lineStart) {
            countSpaces();
        }
        while (true) {
            skipWhite();
            if (atComment()) {
                skipToLineEnd();
            }
            if (atEnd() || !atLineEnd()) {
                return;
            }
            nextLine();
        }
    }
}
