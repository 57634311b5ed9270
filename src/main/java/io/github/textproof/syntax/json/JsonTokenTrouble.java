package io.github.textproof.syntax.json;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;
import io.github.textproof.syntax.SyntaxError;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is wrong within a string, a number or a word, or with a single character that is no part of any. */
final class JsonTokenTrouble {
    /** Values of other languages, and what JSON has instead. */
    private static final Map<String, String> FOREIGN = Map.of(
            "true", "true",
            "false", "false",
            "null", "null",
            "none", "null",
            "nil", "null",
            "undefined", "null");

    private JsonTokenTrouble() {}

    /** What is wrong at {@code stop} in the string that begins at {@code start}. */
    static SyntaxError string(Text text, JsonQuoter quoter, JsonDialect dialect, int start, int stop) {
        String source = text.content();
        char c = source.charAt(stop);
        int backslash = source.lastIndexOf('\\', stop);
        if (backslash > start && isEscape(source, start, backslash, stop)) {
            return escape(quoter, source, start, backslash, stop);
        }
        if (c == '\n' || c == '\r') {
            return unclosed(quoter, source, start, stop);
        }
        Span span = new Span(stop, stop + 1);
        String written = c == '\t'
                ? "a tab inside a string is written \\t"
                : JsonQuoter.codePoint(c) + " inside a string is written " + String.format("\\u%04X", (int) c);
        return new SyntaxError(span, written);
    }

    /** Whether the string is broken in the escape that begins with that backslash. */
    private static boolean isEscape(String source, int start, int backslash, int stop) {
        int first = backslash;
        while (first > start && source.charAt(first - 1) == '\\') {
            first--;
        }
        boolean escapes = (backslash - first) % 2 == 0;
        char letter = backslash + 1 < source.length() ? source.charAt(backslash + 1) : 0;
        int reach = letter == 'u' ? 5 : letter == 'x' ? 3 : 1;
        return escapes && stop - backslash <= reach;
    }

    private static SyntaxError escape(JsonQuoter quoter, String source, int start, int backslash, int stop) {
        char letter = source.charAt(backslash + 1);
        if (letter == '\n' || letter == '\r') {
            return new SyntaxError(
                    new Span(backslash, backslash + 1),
                    "a backslash does not continue a string in the next line: a line break inside is written \\n");
        }
        boolean hex = letter == 'u' || letter == 'x' && stop > backslash + 1;
        Span span = new Span(
                backslash, hex ? stop : backslash + 1 + Character.charCount(source.codePointAt(backslash + 1)));
        String shown = letter > ' ' && letter < 0x7F
                ? quoter.show(span)
                : "a backslash before " + JsonQuoter.codePoint(source.codePointAt(backslash + 1));
        if (letter == 'u') {
            return new SyntaxError(
                    span,
                    shown + " is no \\uXXXX escape of four hexadecimal digits" + path(source, start, backslash, ""));
        }
        if (letter == 'x') {
            return new SyntaxError(span, shown + " is no escape: write \\u00 and two hexadecimal digits");
        }
        if (letter == '\'') {
            return new SyntaxError(span, shown + " is no escape: a single quote needs none");
        }
        return new SyntaxError(
                span, shown + " is no escape" + path(source, start, backslash, ": a backslash itself is written \\\\"));
    }

    /** What to do about a Windows path, or {@code otherwise}. */
    private static String path(String source, int start, int backslash, String otherwise) {
        boolean drive = source.regionMatches(start + 2, ":\\", 0, 2) && Character.isLetter(source.charAt(start + 1));
        boolean inPath = drive || source.charAt(backslash - 1) == '\\' || source.startsWith("\"\\\\", start);
        return inPath ? ": each backslash of a Windows path is written \\\\" : otherwise;
    }

    private static SyntaxError unclosed(JsonQuoter quoter, String source, int start, int lineEnd) {
        String hint = "; a line break inside is written \\n";
        for (int i = lineEnd - 1; i > start; i--) {
            if (JsonLookalikes.isQuote(source.charAt(i))) {
                hint = ": " + JsonQuoter.codePoint(source.charAt(i)) + " " + quoter.place(i, start)
                        + " is not the JSON quote \"";
                break;
            }
        }
        return new SyntaxError(
                new Span(start, lineEnd), "the string that begins here is not closed in its line" + hint);
    }

    /** What is wrong with the character at {@code at} wherever it stands between tokens, or null; the text ends at {@code end}. */
    static @Nullable String strange(String source, int at, int end) {
        char c = source.charAt(at);
        String blank = JsonLookalikes.blank(c);
        if (blank != null) {
            return JsonQuoter.codePoint(c) + ", " + blank + ", is no blank in JSON";
        }
        String meaning = JsonLookalikes.meaning(c);
        if (meaning != null) {
            return JsonQuoter.codePoint(c) + " is not the JSON " + meaning;
        }
        if (c == '#') {
            return "JSON has no comments that begin with #";
        }
        if (c == '/' && at + 1 < end && (source.charAt(at + 1) == '/' || source.charAt(at + 1) == '*')) {
            return "JSON has no comments";
        }
        if (c == '\\') {
            return "a backslash outside of a string";
        }
        if (c == 0) {
            return "a zero byte (U+0000) is no blank in JSON: typical of a file that was not written to its end";
        }
        return c < ' ' ? JsonQuoter.codePoint(c) + ", a control character, is no blank in JSON" : null;
    }

    /** What is wrong with what begins like a number at {@code start}. */
    static SyntaxError number(JsonQuoter quoter, int start, int stop) {
        Span token = quoter.token(start);
        Span span = new Span(start, Math.max(token.end(), stop));
        String shown = quoter.show(span);
        return new SyntaxError(span, shown + " is no number" + why(quoter.text(span)));
    }

    private static String why(String number) {
        if (number.startsWith("+")) {
            return " of JSON: the plus sign goes";
        }
        if (number.matches("-?\\..*")) {
            return " of JSON: a digit is missing before the point";
        }
        if (number.matches("-?0[xX].*")) {
            return " of JSON: it has no hexadecimal ones";
        }
        if (number.matches("-?(Infinity|NaN)")) {
            return " of JSON: null or a string stands for it";
        }
        if (number.matches("-?0\\d+(\\.\\d+)?")) {
            return " of JSON: the zeros before it go, or it is a string in double quotes";
        }
        if (number.matches("-?\\d+\\.([eE].*)?")) {
            return ": a digit is missing behind the point";
        }
        if (number.matches("-?[\\d.]+[eE][+-]?")) {
            return ": the digits of the exponent are missing";
        }
        return number.equals("-") ? ": a digit is missing behind the minus" : ": a string takes double quotes";
    }

    /** What is wrong with a word or any other character where a value must stand. */
    static SyntaxError value(JsonQuoter quoter, String source, int at, String otherwise) {
        char c = source.charAt(at);
        Span span = quoter.token(at);
        if (c == '+' || c == '.') {
            return number(quoter, at, span.end());
        }
        if (!Character.isJavaIdentifierStart(c)) {
            return new SyntaxError(span, otherwise);
        }
        String word = quoter.text(span);
        String shown = quoter.show(span);
        if (word.equals("NaN") || word.equals("Infinity")) {
            return number(quoter, at, span.end());
        }
        String meant = FOREIGN.get(word.toLowerCase(Locale.ROOT));
        return new SyntaxError(
                span,
                meant != null
                        ? shown + " is written " + meant + " in JSON"
                        : shown + " is no value of JSON: a string takes double quotes");
    }
}
