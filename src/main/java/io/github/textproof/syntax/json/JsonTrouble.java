package io.github.textproof.syntax.json;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;
import org.jspecify.annotations.Nullable;

/** Says what is wrong between the tokens of a text, at the place where {@link JsonAutomaton} stopped. */
final class JsonTrouble {
    private final Text text;
    private final String source;
    private final JsonDialect dialect;
    private final boolean byLine;
    private final JsonLevels levels;
    private final int end;
    private final int lastStart;
    private final int lastEnd;
    private final JsonQuoter quoter;

    JsonTrouble(
            Text text, JsonDialect dialect, boolean byLine, JsonLevels levels, int end, int lastStart, int lastEnd) {
        this.text = text;
        this.source = text.content();
        this.dialect = dialect;
        this.byLine = byLine;
        this.levels = levels;
        this.end = end;
        this.lastStart = lastStart;
        this.lastEnd = lastEnd;
        this.quoter = new JsonQuoter(text, end);
    }

    SyntaxError string(int start, int stop) {
        return stop == end
                ? cutOff().within("the string that begins " + quoter.place(start, end - 1))
                : JsonTokenTrouble.string(text, quoter, dialect, start, stop);
    }

    SyntaxError scalar(Expect expect, int start, int stop) {
        if (stop == end) {
            return cutOff().within(quoter.show(new Span(start, end)));
        }
        return Character.isLetter(source.charAt(start))
                ? structure(expect, start)
                : JsonTokenTrouble.number(quoter, start, stop);
    }

    SyntaxError openComment(int start) {
        return error(new Span(start, start + 2), "the comment that begins here is never closed");
    }

    SyntaxError tooDeep(int at, int most) {
        return error(
                at,
                String.format(
                        "more than %,d brackets are open here: what lies deeper is not checked, nor read by most programs",
                        most));
    }

    /** What is wrong with the token at {@code at}, or with the end of the text. */
    SyntaxError structure(Expect expect, int at) {
        if (at >= end) {
            return cutOff().before(expect, new Span(lastStart, lastEnd), blame(end));
        }
        char c = source.charAt(at);
        String strange = JsonTokenTrouble.strange(source, at, end);
        if (strange != null) {
            return error(at, strange);
        }
        return switch (expect) {
            case ROOT, ELEMENT, FIRST_ELEMENT, VALUE -> value(expect, c, at);
            case FIRST_KEY, KEY -> key(expect, c, at);
            case COLON -> colon(c, at);
            case SEPARATOR -> separator(c, at);
            case END -> end(c, at);
        };
    }

    private SyntaxError value(Expect expect, char c, int at) {
        boolean afterColon = expect == Expect.VALUE;
        boolean afterComma = expect == Expect.ELEMENT;
        String where = afterColon ? " behind the colon" : afterComma ? " behind the comma" : "";
        return switch (c) {
            case ',' ->
                error(at, afterComma ? "two commas in a row" : "a value is missing" + where + " before the comma");
            case '}', ']' -> {
                if (afterColon) {
                    yield error(at, "a value is missing behind the colon");
                }
                yield afterComma && c == ']' ? trailingComma(at) : mismatch(c, at);
            }
            case ':' -> error(at, afterColon ? "two colons in a row" : "a key is missing before the colon");
            case '\'', '`' -> error(at, "strings take double quotes (\"), not " + c);
            case '<' -> error(at, expect == Expect.ROOT ? "this is markup, not JSON: it begins with '<'" : noValue(at));
            case ';', '=' -> error(at, "a value is missing" + where + " before '" + c + "'");
            default -> JsonTokenTrouble.value(quoter, source, at, noValue(at));
        };
    }

    private String noValue(int at) {
        return quoter.show(at) + " begins no value";
    }

    private SyntaxError key(Expect expect, char c, int at) {
        Span token = quoter.token(at);
        return switch (c) {
            case ',' ->
                error(
                        at,
                        expect == Expect.KEY
                                ? "two commas in a row"
                                : "a key and its value are missing before the comma");
            case '}' -> trailingComma(at);
            case ']' -> mismatch(c, at);
            case ':' -> error(at, "a key is missing before the colon");
            case '\'', '`' -> error(at, "keys take double quotes (\"), not " + c);
            case '{', '[' -> error(at, "a key and a colon are missing before '" + c + "'" + anObject(at));
            default ->
                Character.isJavaIdentifierPart(c) || c == '-'
                        ? error(token, "the key " + quoter.show(token) + " needs double quotes" + blameIfValue(token))
                        : error(token, quoter.show(token) + " where a key in double quotes must stand");
        };
    }

    /** A value where a key must stand may belong to a list around the object. */
    private String blameIfValue(Span token) {
        String word = quoter.text(token);
        boolean value = !Character.isLetter(word.charAt(0))
                || word.equals("true")
                || word.equals("false")
                || word.equals("null");
        return value ? blame(token.start()) : "";
    }

    /** What the innermost bracket is, as the end of a sentence: it may not have been closed. */
    private String anObject(int at) {
        return blame(at, ": " + quoter.bracket(levels.bracket(), at) + " opens an object");
    }

    private SyntaxError trailingComma(int bracket) {
        return error(
                new Span(lastStart, lastEnd),
                "a comma behind the last " + (source.charAt(bracket) == ']' ? "element" : "member"));
    }

    private SyntaxError colon(char c, int at) {
        String key = quoter.show(new Span(lastStart, lastEnd));
        return switch (c) {
            case ',', '}' -> error(at, "a colon and a value are missing behind the key " + key + anObject(at));
            case ']' -> mismatch(c, at);
            case '=', ';' -> error(at, "a colon must stand behind the key " + key + ", not '" + c + "'");
            default -> {
                SyntaxError inside = insideString(at);
                yield inside != null
                        ? inside
                        : error(
                                quoter.token(at),
                                "a colon is missing between the key " + key + " and " + quoter.show(at));
            }
        };
    }

    private SyntaxError separator(char c, int at) {
        boolean list = source.charAt(levels.bracket()) == '[';
        SyntaxError inside = insideString(at);
        if (inside != null) {
            return inside;
        }
        return switch (c) {
            case '}', ']' -> mismatch(c, at);
            case ':' ->
                error(
                        at,
                        list
                                ? "a colon in a list" + unclosedList(at)
                                : "a colon behind a value: a comma must stand here");
            case ';', '=', '|' -> error(at, "a comma must stand here, not '" + c + "'");
            default ->
                error(
                        quoter.token(at),
                        beginsToken(c)
                                ? "a comma is missing before " + quoter.show(at)
                                : quoter.show(at) + " where a comma or '" + (list ? ']' : '}') + "' must stand");
        };
    }

    private String unclosedList(int at) {
        return blame(at, ": " + quoter.bracket(levels.bracket(), at) + " is not closed, or should be a '{'");
    }

    private static boolean beginsToken(char c) {
        return "\"'{[-".indexOf(c) >= 0 || Character.isLetterOrDigit(c);
    }

    /** Text directly behind a string, as in {@code "say "no" twice"}, or null. */
    private @Nullable SyntaxError insideString(int at) {
        char c = source.charAt(at);
        boolean string = lastEnd == at && lastEnd > lastStart + 1 && source.charAt(lastEnd - 1) == '"';
        if (!string || ",:{}[]\"".indexOf(c) >= 0) {
            return null;
        }
        String shown = quoter.show(new Span(lastStart, lastEnd));
        for (int i = lastEnd - 2; i > lastStart; i--) {
            if (JsonLookalikes.isQuote(source.charAt(i))) {
                return error(
                        quoter.token(at),
                        quoter.show(at) + " directly behind " + shown + ": if " + JsonQuoter.codePoint(source.charAt(i))
                                + " " + quoter.place(i, at) + " should close it, JSON needs \" there");
            }
        }
        return error(
                quoter.token(at),
                quoter.show(at) + " directly behind " + shown
                        + ": a quote is missing, or one inside a string not written \\\"");
    }

    private SyntaxError mismatch(char c, int at) {
        if (levels.depth() == 0) {
            return error(at, "'" + c + "' closes nothing" + blame(at));
        }
        return error(at, "'" + c + "' does not close " + quoter.bracket(levels.bracket(), at) + blame(at));
    }

    /** The bracket that is to blame by its indentation, as the end of a sentence. */
    private String blame(int at) {
        int suspect = new JsonIndentation(text, at, dialect.takesMore()).suspect();
        if (suspect < 0 || levels.depth() > 0 && suspect == levels.bracket()) {
            return "";
        }
        char c = source.charAt(suspect);
        return "; by the indentation " + quoter.bracket(suspect, at)
                + (c == '{' || c == '[' ? " is not closed" : " is one too many");
    }

    private String blame(int at, String otherwise) {
        String blame = blame(at);
        return blame.isEmpty() ? otherwise : blame;
    }

    private SyntaxError end(char c, int at) {
        return switch (c) {
            case '}', ']' -> error(at, "'" + c + "' closes nothing: it is one too many" + blame(at));
            case ',' -> error(at, "a comma behind the end of the value" + oneValue(at));
            case ':' -> error(at, "a colon behind the first string: the '{' before it is missing");
            default -> {
                SyntaxError inside = insideString(at);
                yield inside != null
                        ? inside
                        : error(quoter.token(at), quoter.show(at) + " behind the end of the value" + oneValue(at));
            }
        };
    }

    private String oneValue(int at) {
        return byLine ? ": a line holds one value" : blame(at, ": a text holds one value");
    }

    private JsonCutOff cutOff() {
        return new JsonCutOff(source, end, byLine, levels, quoter);
    }

    private SyntaxError error(int at, String message) {
        return error(new Span(at, at + Character.charCount(source.codePointAt(at))), message);
    }

    private static SyntaxError error(Span span, String message) {
        return new SyntaxError(span, message);
    }
}
