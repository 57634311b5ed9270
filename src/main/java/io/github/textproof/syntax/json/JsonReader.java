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
    private final boolean byLine;
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
    private int firstInnerComment = -1;
    private int unquoted;
    private boolean singleQuotedKeys;

    /**
     * A reader of {@code text}.
     *
     * @param dialect the grammar of a value
     * @param byLine whether each value has to stand in a line of its own
     */
    JsonReader(Text text, JsonDialect dialect, boolean byLine, JsonTape tape) {
        this.text = text;
        this.source = text.content();
        this.dialect = dialect;
        this.byLine = byLine;
        this.tape = tape;
        this.scanner = new JsonScanner(source, dialect);
    }

    /** The offset of the first comment within the value, else of the first one around it, or -1. */
    int firstComment() {
        return firstInnerComment >= 0 ? firstInnerComment : firstComment;
    }

    /**
     * Whether the text goes beyond JSON so often that it must be meant: in two places at least, comments being one. Keys in single quotes are
     * what Python prints, not what people write for a reader of JSON5.
     */
    boolean isMeant() {
        return !singleQuotedKeys && unquoted + (firstComment < 0 ? 0 : 1) > 1;
    }

    /** Whether it came to the end without a value. */
    boolean isEmpty() {
        return expect == Expect.ROOT && at == end;
    }

    /** Reads all of the text; null when it is sound. */
    @Nullable
    SyntaxError read() {
        return byLine ? readLines() : read(0, source.length(), 0);
    }

    /** Reads one value a line; blank lines do not count. */
    private @Nullable SyntaxError readLines() {
        int start = 0;
        int place = 0;
        while (start < source.length()) {
            int lineFeed = source.indexOf('\n', start);
            int lineEnd = lineFeed < 0 ? source.length() : lineFeed;
            scanner.limit(lineEnd);
            if (scanner.blanks(start) < lineEnd) {
                SyntaxError error = read(start, lineEnd, place++);
                if (error != null) {
                    return error;
                }
            }
            start = lineEnd + 1;
        }
        return null;
    }

    /** Reads what is one value in the chars {@code [from, to)}, the {@code place}th of the text; null when it is. */
    private @Nullable SyntaxError read(int from, int to, int place) {
        SyntaxError error = readValue(from, to, place);
        if (error == null) {
            error = skipBlanksAndComments();
        }
        return error != null || at == end ? error : trouble().structure(expect, at);
    }

    /** Whether all of the text is several values, scalars among them in lines of their own. */
    boolean isSequence() {
        int count = 0;
        int line = -1;
        at = 0;
        end = source.length();
        scanner.limit(end);
        while (skipBlanksAndComments() == null && at < end) {
            boolean container = source.charAt(at) == '{' || source.charAt(at) == '[';
            if (!container && text.lines().lineOf(at) == line || readValue(at, end, count++) != null) {
                return false;
            }
            line = text.lines().lineOf(at - 1);
        }
        return count > 1 && at == end;
    }

    private @Nullable SyntaxError readValue(int from, int to, int place) {
        at = from;
        end = to;
        lastStart = from;
        lastEnd = from;
        expect = Expect.ROOT;
        scanner.limit(to);
        while (expect != Expect.END) {
            SyntaxError error = skipBlanksAndComments();
            if (error == null) {
                error = at == end ? trouble().structure(expect, at) : step(source.charAt(at), place);
            }
            if (error != null) {
                return error;
            }
        }
        return null;
    }

    private @Nullable SyntaxError skipBlanksAndComments() {
        at = scanner.blanks(at);
        while (scanner.isComment(at)) {
            int next = scanner.comment(at);
            if (next < 0) {
                return trouble().openComment(at);
            }
            if (firstComment < 0) {
                firstComment = at;
            }
            if (firstInnerComment < 0 && levels.depth() > 0) {
                firstInnerComment = at;
            }
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
        return expect == first || dialect.takesMore();
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
                        unquoted++;
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
        singleQuotedKeys |= c == '\'';
        unquoted += c == '"' ? 0 : 1;
        tape.key(at, next, levels.node());
        token(next);
        expect = Expect.COLON;
        return null;
    }

    private JsonTrouble trouble() {
        return new JsonTrouble(text, dialect, byLine, levels, end, lastStart, lastEnd);
    }
}
