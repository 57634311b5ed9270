package io.github.textproof.syntax.json;

import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of a text: an automaton with a stack of its own, so that depth costs memory, not the stack of the thread.
 *
 * <p>It stops at the first place at which no valid text can go on; what is wrong there is said by {@link JsonTrouble}.
 */
final class JsonAutomaton {
    /** Deeper texts are refused; each level takes 12 bytes here. Jackson 2.22 follows 1,000 unless told otherwise. */
    static final int MOST_LEVELS = 1_000_000;

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
     * One for {@code text}.
     *
     * @param dialect the grammar of a value
     * @param byLine whether each value has to stand in a line of its own
     */
    JsonAutomaton(Text text, JsonDialect dialect, boolean byLine, JsonTape tape) {
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

    /** Whether there is nothing but blanks in the chars {@code [from, to)}. */
    boolean isBlank(int from, int to) {
        scanner.limit(to);
        return scanner.blanks(from) >= to;
    }

    /** Reads what is one value in the chars {@code [from, to)}, the {@code place}th of the text; null when it is. */
    @Nullable
    SyntaxError readAll(int from, int to, int place) {
        begin(from, to);
        SyntaxError error = readValue(place);
        if (error == null) {
            error = skipBlanksAndComments();
        }
        return error != null || at == end ? error : trouble().structure(expect, at);
    }

    /** Reads one value, the {@code place}th of the text; the char behind it, or -1 when there is none. */
    int readOne(int from, int to, int place) {
        begin(from, to);
        return readValue(place) == null ? at : -1;
    }

    /** The first char behind blanks and comments, or -1 when a comment has no end. */
    int start(int from, int to) {
        begin(from, to);
        return skipBlanksAndComments() == null ? at : -1;
    }

    private void begin(int from, int to) {
        at = from;
        end = to;
        lastStart = from;
        lastEnd = from;
        expect = Expect.ROOT;
        scanner.limit(to);
    }

    private @Nullable SyntaxError readValue(int place) {
        SyntaxError error = null;
        while (error == null && expect != Expect.END) {
            error = skipBlanksAndComments();
            if (error == null) {
                error = at == end ? trouble().structure(expect, at) : step(source.charAt(at), place);
            }
        }
        return error;
    }

    private @Nullable SyntaxError skipBlanksAndComments() {
        at = scanner.blanks(at);
        return scanner.isComment(at) ? skipComments() : null;
    }

    private @Nullable SyntaxError skipComments() {
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

    /** Takes a token; {@code place} is that of the outermost value. */
    private @Nullable SyntaxError step(char c, int place) {
        return switch (c) {
            case '"' -> string('"', place);
            case '{' -> open(Expect.FIRST_KEY, place);
            case '[' -> open(Expect.FIRST_ELEMENT, place);
            case '}' -> close(expect == Expect.FIRST_KEY || expect == Expect.KEY && dialect.takesMore(), '{');
            case ']' -> close(expect == Expect.FIRST_ELEMENT || expect == Expect.ELEMENT && dialect.takesMore(), '[');
            case ':' -> colon();
            case ',' -> comma();
            default -> word(c, place);
        };
    }

    private @Nullable SyntaxError colon() {
        if (expect != Expect.COLON) {
            return trouble().structure(expect, at);
        }
        token(at + 1);
        expect = Expect.VALUE;
        return null;
    }

    private @Nullable SyntaxError comma() {
        if (expect != Expect.SEPARATOR) {
            return trouble().structure(expect, at);
        }
        token(at + 1);
        expect = source.charAt(levels.bracket()) == '[' ? Expect.ELEMENT : Expect.KEY;
        return null;
    }

    /** Closes what is open if that begins with {@code opening}; {@code early} says that no value need stand before. */
    private @Nullable SyntaxError close(boolean early, char opening) {
        if (!early && !(expect == Expect.SEPARATOR && source.charAt(levels.bracket()) == opening)) {
            return trouble().structure(expect, at);
        }
        token(at + 1);
        tape.close(levels.close(), at);
        expect = levels.depth() == 0 ? Expect.END : Expect.SEPARATOR;
        return null;
    }

    private @Nullable SyntaxError open(Expect next, int place) {
        if (!isValueExpected()) {
            return trouble().structure(expect, at);
        }
        if (levels.depth() == MOST_LEVELS) {
            return trouble().tooDeep(at, MOST_LEVELS);
        }
        int position = position(place);
        levels.open(at, tape.value(at, at, levels.node(), position));
        token(at + 1);
        expect = next;
        return null;
    }

    private @Nullable SyntaxError string(char quote, int place) {
        boolean key = isKeyExpected();
        if (!key && !isValueExpected()) {
            return trouble().structure(expect, at);
        }
        if (quote != '"' && !key) {
            unquoted++;
        }
        int next = scanner.string(at);
        if (next < 0) {
            return trouble().string(at, ~next);
        }
        return key ? key(quote, next) : scalar(next, place);
    }

    /** What is no string and no sign: a number, {@code true}, {@code false}, {@code null}, or what only JSON5 has. */
    private @Nullable SyntaxError word(char c, int place) {
        if (c == '\'' && dialect == JsonDialect.JSON5) {
            return string(c, place);
        }
        if (isKeyExpected()) {
            return name();
        }
        if (!isValueExpected() || !isStartOfScalar(c)) {
            return trouble().structure(expect, at);
        }
        int next = scanner.scalar(at);
        return next < 0 ? trouble().scalar(expect, at, ~next) : scalar(next, place);
    }

    private boolean isStartOfScalar(char c) {
        return c >= '0' && c <= '9'
                || c == '-'
                || c == 't'
                || c == 'f'
                || c == 'n'
                || dialect == JsonDialect.JSON5 && (c == '+' || c == '.' || c == 'I' || c == 'N');
    }

    private @Nullable SyntaxError name() {
        int next = dialect == JsonDialect.JSON5 ? scanner.name(at) : ~at;
        if (next < 0) {
            return trouble().structure(expect, at);
        }
        return key(' ', next);
    }

    private boolean isKeyExpected() {
        return expect == Expect.FIRST_KEY || expect == Expect.KEY;
    }

    private boolean isValueExpected() {
        return expect == Expect.VALUE
                || expect == Expect.FIRST_ELEMENT
                || expect == Expect.ELEMENT
                || expect == Expect.ROOT;
    }

    /** The place of the value at hand: in its list, or that of the outermost one. */
    private int position(int place) {
        if (expect == Expect.FIRST_ELEMENT || expect == Expect.ELEMENT) {
            return levels.next();
        }
        return expect == Expect.ROOT ? place : 0;
    }

    private @Nullable SyntaxError key(char quote, int next) {
        if (quote != '"') {
            unquoted++;
            singleQuotedKeys |= quote == '\'';
        }
        tape.key(at, next, levels.node());
        token(next);
        expect = Expect.COLON;
        return null;
    }

    private @Nullable SyntaxError scalar(int next, int place) {
        tape.value(at, next, levels.node(), position(place));
        token(next);
        expect = levels.depth() == 0 ? Expect.END : Expect.SEPARATOR;
        return null;
    }

    private void token(int next) {
        lastStart = at;
        lastEnd = next;
        at = next;
    }

    private JsonTrouble trouble() {
        return new JsonTrouble(text, dialect, byLine, levels, end, lastStart, lastEnd);
    }
}
