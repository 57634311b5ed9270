package io.github.textproof.syntax.json;

import io.github.textproof.source.Span;
import io.github.textproof.source.Text;

/** Shows in messages what stands at a place of the text, and says where a place is. */
final class JsonQuoter {
    private static final int LONGEST = 30;

    private final Text text;
    private final String source;
    private final int end;

    JsonQuoter(Text text, int end) {
        this.text = text;
        this.source = text.content();
        this.end = end;
    }

    /** The span of the string, word, number or other character at {@code at}, no further than its line. */
    Span token(int at) {
        char c = source.charAt(at);
        int i = at + 1;
        if (c == '"') {
            while (i < end && source.charAt(i) >= ' ' && source.charAt(i) != '"') {
                i += source.charAt(i) == '\\' && i + 1 < end ? 2 : 1;
            }
            return new Span(at, i < end && source.charAt(i) == '"' ? i + 1 : i);
        }
        if (isPartOfWord(c)) {
            while (i < end && isPartOfWord(source.charAt(i))) {
                i++;
            }
            return new Span(at, i);
        }
        return new Span(at, at + Character.charCount(source.codePointAt(at)));
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c == '+' || c == '.';
    }

    /** The chars of the span. */
    String text(Span span) {
        return source.substring(span.start(), span.end());
    }

    /** That token, quoted: {@code "key"}, {@code 'word'}, {@code U+FF0C}. */
    String show(int at) {
        return show(token(at));
    }

    /** The chars of the span, quoted and cut to a bearable length. */
    String show(Span span) {
        char c = source.charAt(span.start());
        if (c == '"') {
            return cut(span);
        }
        int codePoint = source.codePointAt(span.start());
        boolean one = Character.charCount(codePoint) == span.length();
        if (one && (c < ' ' || c >= 0x7F)) {
            return codePoint(codePoint);
        }
        return "'" + cut(span) + "'";
    }

    private String cut(Span span) {
        if (span.length() <= LONGEST) {
            return source.substring(span.start(), span.end());
        }
        int to = span.start() + LONGEST;
        return source.substring(span.start(), Character.isHighSurrogate(source.charAt(to - 1)) ? to - 1 : to)
                + "\u2026";
    }

    /** {@code U+FF0C} with the character itself where it shows. */
    static String codePoint(int c) {
        String label = String.format("U+%04X", c);
        int type = Character.getType(c);
        boolean shows = c > ' '
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && !Character.isSpaceChar(c);
        return shows ? label + " " + Character.toString(c) : label;
    }

    /** {@code in line 3}, or {@code in column 7} when that is the line of {@code from}. */
    String place(int offset, int from) {
        int line = text.lines().lineOf(offset);
        return line == text.lines().lineOf(from)
                ? "in column " + text.location(offset).column()
                : "in line " + (line + 1);
    }

    /** The bracket at {@code offset} with its place, as in "the '[' in line 3". */
    String bracket(int offset, int from) {
        return "the '" + source.charAt(offset) + "' " + place(offset, from);
    }
}
