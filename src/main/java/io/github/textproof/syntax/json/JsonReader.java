package io.github.textproof.syntax.json;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * Reads values from a text: an automaton with a stack of its own, so that depth costs memory, not the stack of the thread.
 *
 * <p>It stops at the first place at which no valid text can go on; what is wrong there is said by {@link JsonTrouble}.
 */
final class JsonReader {
    /** Deeper texts are refused; each level takes 12 bytes here. Jackson 2.22 follows 1,000 unless told otherwise. */
    static final int MOST_LEVELS = 1_000_000;

    /** What comes next. */
    enum Expect {
        /** The value that is all of the text. */
        ROOT,
        /** A value or the end of a list. */
        FIRST_ELEMENT,
        /** A value, behind a comma. */
        ELEMENT,
        /** A key or the end of an object. */
        FIRST_KEY,
        /** A key, behind a comma. */
        KEY,
        COLON,
        /** A value, behind a colon. */
        VALUE,
        /** A comma or the end of the list or object. */
        SEPARATOR,
        /** Nothing. */
        END
    }

    private final Text text;
    private final String source;
    private final JsonDialect dialect;
    private final JsonTape tape;
    private final JsonScanner scanner;
    private final JsonLevels levels = new JsonLevels();

    private Expect expect = Expect.ROOT;
    private int at;
    private int end;
    /** The last token. */
    private int lastStart;

    private int lastEnd;

    private int firstComment = -1;
    private int firstTrailingComma = -1;

    JsonReader(Text text, JsonDialect dialect, JsonTape tape) {
        this.text = text;
        this.source = text.content();
        this.dialect = dialect;
        this.tape = tape;
        this.scanner = new JsonScanner(source, dialect);
    }

    /** The offset of the first comment, or -1. */
    int firstComment() {
        return firstComment;
    }

    /** The offset of the first comma before a closing bracket, or -1. */
    int firstTrailingComma() {
        return firstTrailingComma;
    }

    /** Reads what is one value in the chars {@code [from, to)}, the {@code place}th of the text; null when it is. */
    @Nullable
    SyntaxError read(int from, int to, int place) {
        at = from;
        end = to;
        lastStart = from;
        lastEnd = from;
        expect = Expect.ROOT;
        scanner.limit(to);
        while (true) {
            SyntaxError error = skipBlanksAndComments();
            if (error != null) {
                return error;
            }
            if (at == end) {
                return expect == Expect.END ? null : trouble().structure(expect, at);
            }
            error = step(source.charAt(at), place);
            if (error != null) {
                return error;
            }
        }
    }

    private @Nullable SyntaxError skipBlanksAndComments() {
        at = scanner.blanks(at);
        while (scanner.isComment(at)) {
            int next = scanner.comment(at);
            if (next < 0) {
                return trouble().openComment(at);
            }
            firstComment = firstComment < 0 ? at : firstComment;
            at = scanner.blanks(next);
        }
        return null;
    }

    private @Nullable SyntaxError step(char c, int place) {
        switch (expect) {
            case ROOT, VALUE -> {
                return value(c, levels.depth() == 0 ? place : 0);
            }
            case FIRST_ELEMENT, ELEMENT -> {
                return c == ']' && maybeEmpty(Expect.FIRST_ELEMENT) ? close() : value(c, levels.next());
            }
            case FIRST_KEY, KEY -> {
                return c == '}' && maybeEmpty(Expect.FIRST_KEY) ? close() : key(c);
            }
            case COLON -> {
                if (c == ':') {
                    token(at + 1);
                    expect = Expect.VALUE;
                    return null;
                }
            }
            case SEPARATOR -> {
                boolean list = inList();
                if (c == ',') {
                    token(at + 1);
                    expect = list ? Expect.ELEMENT : Expect.KEY;
                    return null;
                }
                if (c == (list ? ']' : '}')) {
                    return close();
                }
            }
            case END -> {
                // nothing may come
            }
        }
        return trouble().structure(expect, at);
    }

    /** Whether the bracket at hand closes what has just been opened, or stands behind a comma that may be there. */
    private boolean maybeEmpty(Expect first) {
        if (expect == first) {
            return true;
        }
        if (!dialect.hasComments()) {
            return false;
        }
        firstTrailingComma = firstTrailingComma < 0 ? lastStart : firstTrailingComma;
        return true;
    }

    private boolean inList() {
        return source.charAt(levels.bracket()) == '[';
    }

    private void token(int next) {
        lastStart = at;
        lastEnd = next;
        at = next;
    }

    private @Nullable SyntaxError close() {
        token(at + 1);
        tape.close(levels.close(), at);
        expect = levels.depth() == 0 ? Expect.END : Expect.SEPARATOR;
        return null;
    }

    private @Nullable SyntaxError value(char c, int place) {
        switch (c) {
            case '{' -> {
                return open(Expect.FIRST_KEY, place);
            }
            case '[' -> {
                return open(Expect.FIRST_ELEMENT, place);
            }
            case '"' -> {
                return string(place);
            }
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 't', 'f', 'n' -> {
                return scalar(place);
            }
            default -> {
                if (dialect == JsonDialect.JSON5) {
                    if (c == '\'') {
                        return string(place);
                    }
                    if (c == '+' || c == '.' || c == 'I' || c == 'N') {
                        return scalar(place);
                    }
                }
                return trouble().structure(expect, at);
            }
        }
    }

    private @Nullable SyntaxError open(Expect next, int place) {
        if (levels.depth() == MOST_LEVELS) {
            return trouble().tooDeep(at, MOST_LEVELS);
        }
        levels.open(at, tape.value(at, at, levels.node(), place));
        token(at + 1);
        expect = next;
        return null;
    }

    private @Nullable SyntaxError string(int place) {
        int next = scanner.string(at);
        return next < 0 ? trouble().string(at, ~next) : scalar(next, place);
    }

    private @Nullable SyntaxError scalar(int place) {
        int next = scanner.scalar(at);
        return next < 0 ? trouble().scalar(expect, at, ~next) : scalar(next, place);
    }

    private @Nullable SyntaxError scalar(int next, int place) {
        tape.value(at, next, levels.node(), place);
        token(next);
        expect = levels.depth() == 0 ? Expect.END : Expect.SEPARATOR;
        return null;
    }

    private @Nullable SyntaxError key(char c) {
        int next;
        if (c == '"' || c == '\'' && dialect == JsonDialect.JSON5) {
            next = scanner.string(at);
            if (next < 0) {
                return trouble().string(at, ~next);
            }
        } else {
            next = dialect == JsonDialect.JSON5 ? scanner.name(at) : ~at;
            if (next < 0) {
                return trouble().structure(expect, at);
            }
        }
        tape.key(at, next, levels.node());
        token(next);
        expect = Expect.COLON;
        return null;
    }

    private JsonTrouble trouble() {
        return new JsonTrouble(text, dialect, levels, end, lastStart, lastEnd);
    }
}
